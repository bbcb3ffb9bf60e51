"""Templates for ratings of tension or pain: the question, the trend, and when to ask somebody.

The sentences about a trend are those of the sources in docs/ratings.md; none says why it came.
"""

TEMPLATES: dict[str, str] = {
    "ratings.question": "Right now, how much tension or pain around the hip and low back?",
    "ratings.lowest": "0 none",
    "ratings.highest": "10 worst imaginable",
    "ratings.keys": "Keys 0 to 9, and X for ten",
    "ratings.value": "{value} of 10",
    "ratings.ten": "10 · X",
    "ratings.noted": "Noted: {value} of 10. Another number takes its place.",
    "ratings.skip": "Skip",
    "ratings.not_now": "Not now",
    "ratings.stop_asking": "Don’t ask again",
    "ratings.stopped": "You won’t be asked any more. Settings has it back.",
    "ratings.more": "More…",
    "ratings.start": "Start",
    "ratings.save": "Save",
    "ratings.cancel": "Cancel",
    "ratings.before": "Before you start",
    "ratings.after": "And now?",
    "ratings.note_one": "Note one…",
    "ratings.area": "Where (if you like)",
    "ratings.area.none": "not said",
    "ratings.area.low_back": "low back",
    "ratings.area.hip_front": "front of the hip",
    "ratings.area.groin": "groin",
    "ratings.area.belly": "belly",
    "ratings.area.thigh": "thigh",
    "ratings.side": "Side",
    "ratings.side.none": "not said",
    "ratings.side.left": "left",
    "ratings.side.right": "right",
    "ratings.note": "A word for yourself",
    "ratings.belly": "Belly pain that is new, sharp or unexplained should be looked at before you"
    " press or stretch anything.",
    "ratings.help": "When to get help",
    "ratings.title": "Tension or pain, 0–10",
    "ratings.moment.before": "before",
    "ratings.moment.after": "after",
    "ratings.moment.other": "at other times",
    "ratings.rated": "Rated {moment}: {value} of 10",
    "ratings.rated_note": "{rated} – “{note}”",
    "ratings.none_yet": "No ratings yet. Note one now, or have Settings ask before and after each"
    " session.",
    "ratings.unknown": "The history can’t be read just now.",
    "ratings.trend.unknown": "Not enough ratings yet to compare: it takes four from your first days"
    " and four from the last seven.",
    "ratings.trend.same": "About the same as in your first week.",
    "ratings.trend.same_week": "About the same as last week.",
    "ratings.trend.lower": "Your ratings this week average {week}; your first week averaged"
    " {first}. A two-point shift is usually noticeable.",
    "ratings.trend.higher": "Ratings have been higher lately. Go gentler, and consider asking a"
    " physiotherapist or doctor.",
    "ratings.card.strong_after": "That was a strong one. Go gently next time: Gentle or Calm is"
    " suggested then. If it stays so, ask a physiotherapist or doctor.",
    "ratings.card.worse_after": "After several of your last sessions you rated more than before"
    " them. Ease off, and ask a physiotherapist or doctor before you do more.",
    "ratings.card.higher": "Ratings have been higher lately. Go gentler, and consider asking a"
    " physiotherapist or doctor.",
    "ratings.card.three_weeks": "Your ratings have not come down in three weeks. Asking a"
    " physiotherapist or doctor may be worth it.",
    "ratings.card.six_weeks": "Your ratings have not come down in six weeks. Please ask a"
    " physiotherapist or doctor.",
    "ratings.gentle_next": "A gentle routine is suggested next time.",
    "ratings.card.title": "Ease off first?",
    "ratings.card.start": "Start anyway",
    "ratings.card.close": "Close",
    "ratings.remove": "Remove",
    "ratings.remove_this": "Remove {rating}",
    "ratings.removed": "Removed: {rating}",
    "ratings.not_kept": "the rating could not be saved anywhere: {reason}",
    "ratings.not_kept.mend": "make room or allow writing before closing the program; it goes on"
    " trying until then",
    "ratings.waiting": "ratings that are not in the history yet, but kept safe: {count}",
    "ratings.waiting.mend": "they go in by themselves as soon as the history can be written",
    "ratings.unsaved_unknown": "ratings that wait to be saved can't be looked for: {reason}",
    "ratings.unsaved_unreadable": "a kept rating can't be read: {reason}",
    "ratings.unsaved_unreadable.mend": "the file was left as it is; remove it if it is not needed",
    "ratings.chart.day": "{day}: {values}",
    "ratings.chart.value": "{moment} {value}",
    "ratings.chart.of_days": "Days with ratings: {count}, from {first} to {last}. Arrow keys go"
    " through them.",
    "ratings.terminal.ask": "0 none to 10 worst imaginable: 0-9, x for ten; Enter skips, d: ask no"
    " more",
    "ratings.terminal.stopped": "You won’t be asked any more. To be asked again, write"
    " asks_ratings = true in {file}.",
    "ratings.terminal.card": "Start anyway (Enter), read when to get help (h), or leave it for now"
    " (q)?",
}
