using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>Facts of the made-up year with its goals judged, of which a report is made.</summary>
public abstract class OnKnownYear : OnYearOfPlan
{
    private protected BoardWalk walk = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        walk = new BoardWalk(app);
        await KnownReport.Judge(app);
    }
}
