"""What is said of an exercise where a step is chosen."""

from dataclasses import dataclass

from psoas_timer.core.care.reasons import reasons_against
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.messages import message
from psoas_timer.ui.words import told


@dataclass(frozen=True, slots=True)
class Offer:
    """An exercise that may be added, with its lines; `against` says which answers rule it out."""

    exercise: Exercise
    line: str
    against: str = ""

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        kind = told(message(f"ui.kind.{self.exercise.kind}"))
        said = message("adding.spoken", name=self.exercise.name, kind=kind, line=self.line)
        warning = f". {against_text('against', self.against)}" if self.against else ""
        return told(said) + warning


def offer_of(exercise: Exercise, ticked: frozenset[str], catalogue: Catalogue) -> Offer:
    """The exercise as it is offered to a person who ticked these cautions."""
    position = position_text(exercise)
    line = told(message("adding.line", target=exercise.target, position=position))
    against = reasons_against(exercise, ticked, catalogue)
    parts = (exercise.target, position)
    return Offer(
        exercise,
        line if all(parts) else "".join(parts),
        "; ".join(caution.label for caution in against),
    )


def position_text(exercise: Exercise) -> str:
    """The positions that it is done in; "" where none is named."""
    return ", ".join(told(message(f"adding.position.{each}")) for each in exercise.positions)


def about_text(exercise: Exercise) -> str:
    """Stretch, kneeling."""
    kind = told(message(f"ui.kind.{exercise.kind}")).capitalize()
    position = position_text(exercise)
    return told(message("adding.about", kind=kind, position=position)) if position else kind


def cautions_text(exercise: Exercise, catalogue: Catalogue) -> str:
    """What to take care of; "" for nothing."""
    known = catalogue.safety.cautions
    labels = [known[key].label for key in exercise.cautions if key in known]
    return told(message("adding.cautions", cautions="; ".join(labels))) if labels else ""


def against_text(what: str, why: str) -> str:
    """That it is ruled out by what was ticked."""
    return told(message(f"adding.{what}", why=why))
