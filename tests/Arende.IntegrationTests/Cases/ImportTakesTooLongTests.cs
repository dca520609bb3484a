using System.Text;
using Arende.Application.Cases;
using Arende.Domain.People;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Cases;

public sealed class ImportTakesTooLongTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_there_is_no_time_to_read_is_refused_in_words_and_makes_no_case()
    {
        await using var app = await TestApplication.OnSqlite(services => services.AddSingleton<TimeProvider>(new TimeIsUp()));
        var file = Encoding.UTF8.GetBytes("# Rubrik\n\n## Förslag till beslut\n\n1. Godkänna.\n");

        var refused = await Assert.ThrowsAsync<UnreadableStaffReportException>(() => app.Do<ImportStaffReport, ImportResult>(
            import => import.Run(app.As(Role.CaseOfficer), "fil.md", file, again: false, Ct)));

        Assert.Equal(UnreadableReason.TakesTooLong, refused.Reason);
        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(Ct)));
    }

    /// <summary>Every wait is over when it begins.</summary>
    private sealed class TimeIsUp : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
