using Arende.Domain.Reports;

namespace Arende.Tests.Reports;

public class UnitReportStageTests
{
    private static readonly DateOnly Due = new(2026, 3, 22);
    private static readonly ReportingPeriod Period = new("feb", 2026, "februari", "February", new(2026, 2, 28), Due, new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(false, 3, 0, UnitReportStage.Awaited)]
    [InlineData(false, 3, 1, UnitReportStage.Late)]
    [InlineData(true, 3, 1, UnitReportStage.Frozen)]
    [InlineData(false, 0, 1, UnitReportStage.Reported)]
    [InlineData(true, 0, 1, UnitReportStage.Frozen)]
    public void A_unit_is_late_from_the_day_after_unless_it_is_frozen_or_has_reported_all(bool isFrozen, int missing, int days, UnitReportStage expected) =>
        Assert.Equal(expected, Period.StageOf(isFrozen, asked: 5, reported: 5 - missing, Due.AddDays(days)));
}
