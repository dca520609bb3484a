namespace Arende.IntegrationTests.Support;

/// <summary>Facts of the made-up year 2024: 52 assignments and 22 initiatives in the plan.</summary>
public abstract class OnYearOfPlan : IAsyncLifetime
{
    private protected TestApplication app = null!;
    private protected YearOfPlan year = null!;

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        year = new YearOfPlan(app);
        await year.Add();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return app.DisposeAsync();
    }
}
