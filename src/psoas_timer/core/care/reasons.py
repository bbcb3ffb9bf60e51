"""Which cautions speak against an exercise, and which are only to be minded with it."""

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.safety import Caution, CautionLevel


def reasons_against(
    exercise: Exercise, ticked: frozenset[str], catalogue: Catalogue
) -> tuple[Caution, ...]:
    """The ticked cautions for which the exercise must not be led, in the order of the content.

    Those that it names itself with the level AVOID, and all that a gate of it asks for, whatever
    their level: a gate says that the step is swapped if any is ticked.
    """
    named = {
        key
        for key in ticked.intersection(exercise.cautions)
        if key in catalogue.safety.cautions
        and catalogue.safety.cautions[key].level is CautionLevel.AVOID
    }
    for gate in catalogue.gates_of((exercise,)):
        named.update(caution.key for caution in gate.asks_for(ticked))
    return tuple(caution for key, caution in catalogue.safety.cautions.items() if key in named)


def notes_for(
    exercise: Exercise, ticked: frozenset[str], catalogue: Catalogue
) -> tuple[Caution, ...]:
    """The ticked cautions with the level ASK that the exercise names, in the content's order."""
    return tuple(
        caution
        for key, caution in catalogue.safety.cautions.items()
        if key in ticked and key in exercise.cautions and caution.level is CautionLevel.ASK
    )
