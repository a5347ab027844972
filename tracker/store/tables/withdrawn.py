"""What an earlier version of a text had and a version has not any more."""

from sqlalchemy.orm import Mapped, mapped_column

from tracker.store.base import Base, refers
from tracker.store.types import Place


class WithdrawnRow(Base):
    """An obligation, or a clause as a whole, that notes may be about all the same."""

    __tablename__ = "withdrawn"
    __table_args__ = (
        refers("agreement_id version_id", "agreement_version", "agreement_id id"),
        refers("agreement_id clause", "clause", "agreement_id number"),
        refers("agreement_id obligation", "obligation", "agreement_id code"),
    )

    agreement_id: Mapped[int]
    version_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[Place]
    clause: Mapped[str] = mapped_column(comment="of an obligation, the clause in which it stood")
    obligation: Mapped[str | None] = mapped_column(comment="NULL: the clause as a whole")
    title: Mapped[str]
