"""Templates for what is wrong with the file of poses, and how to mend it.

What all content files share is in files.py; the keys are described in docs/figure.md.
"""

TEMPLATES: dict[str, str] = {
    "poses.expect_number": "a number from {low} to {high}",
    "poses.expect_numbers": "{fewest} to {most} numbers from {low} to {high}, in [ ]",
    "poses.expect_exactly_numbers": "{most} numbers from {low} to {high}, in [ ]",
    "poses.wrong_count": "{field} has {count} numbers",
    "poses.expect_contact": "a body part and what it touches, such as “near_knee=ground”",
    "poses.half_a_movement": "a movement needs both “motion” and “to”",
    "poses.mend_half_a_movement": "add the missing one, or leave both out",
}
