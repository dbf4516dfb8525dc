"""Alpha from round to round: a shape and a name for each round, the last five at most."""

from raters.charts import MOST_ROUNDS, Stage, trend_chart


def test_one_mark_a_criterion_and_round(agreement, text):
    stages = [Stage(f"<b>{n}</b>", agreement) for n in range(7)]
    figure = trend_chart(stages, text)
    assert len(figure.data) == MOST_ROUNDS
    assert len({trace.marker.symbol for trace in figure.data}) == MOST_ROUNDS
    assert figure.data[-1].name == "&lt;b&gt;6&lt;/b&gt;"
    known = [m for m in stages[0].agreement.criteria if m.lead.value is not None]
    assert all(len(trace.x) == len(known) for trace in figure.data)
