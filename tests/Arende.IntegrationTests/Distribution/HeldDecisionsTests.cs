using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Distribution;

/// <summary>Ten minutes in which a decision can be taken back.</summary>
public sealed class HeldDecisionsTests : IAsyncLifetime
{
    private readonly Unit roads = new("Gatukontoret", "gatukontoret@strandkoping.example");
    private TestApplication app = null!;
    private int serial;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Clerk => app.As(Role.Clerk);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.Configure<ArendeOptions>(options => options.DistributionHold = TimeSpan.FromMinutes(10)));
        await DecisionFor.Save(app, roads);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_decision_goes_when_its_ten_minutes_are_over_and_not_before_and_once()
    {
        var row = (await Distributed(roads.Name)).Single();
        Assert.Equal((DistributionState.Held, app.Clock.GetUtcNow().AddMinutes(10)), (row.State, row.GoesAt));

        app.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Release());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Release());
        Assert.Equal(0, await Release());

        Assert.Equal(DistributionState.Waiting, (await Read(row)).State);
        Assert.Equal(1, await Requested());
    }

    [Fact]
    public async Task What_is_taken_back_does_not_go_and_goes_when_somebody_says_so()
    {
        var rows = await Distributed(roads.Name, roads.Name.ToUpperInvariant());
        Assert.Equal(1, await app.Do<TakeBackDecisions, int>(use => use.Run(Clerk, [.. rows.Select(row => row.Id)], Ct)));

        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await Release());
        Assert.Equal(0, await Requested());
        foreach (var row in rows) Assert.Equal(DistributionState.TakenBack, (await Read(row)).State);
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == rows[0].CaseId.Value && h.Kind == HistoryKind.DecisionTakenBack, Ct)));

        Assert.Equal(1, await app.Do<SendHeldDecisions, int>(use => use.Run(Clerk, [rows[1].Id], DistributionState.TakenBack, Ct)));
        Assert.Equal(0, await app.Do<SendHeldDecisions, int>(use => use.Run(Clerk, [rows[1].Id], DistributionState.TakenBack, Ct)));
        Assert.Equal(1, await Requested());
    }

    [Fact]
    public async Task What_a_colleague_has_taken_back_since_it_was_seen_is_not_sent_and_the_history_tells_who_let_it_go()
    {
        var row = (await Distributed(roads.Name)).Single();
        await app.Do<TakeBackDecisions>(use => use.Run(Clerk, [row.Id], Ct));

        Assert.Equal(0, await app.Do<SendHeldDecisions, int>(use => use.Run(Clerk, [row.Id], DistributionState.Held, Ct)));
        Assert.Equal((DistributionState.TakenBack, 0), ((await Read(row)).State, await Requested()));

        await app.Do<SendHeldDecisions>(use => use.Run(Clerk, [row.Id], DistributionState.TakenBack, Ct));
        Assert.Equal(Clerk.PersonId, await app.Read(db => db.History.Where(h => h.SubjectId == row.CaseId.Value && h.Kind == HistoryKind.DecisionLetGo).Select(h => h.ActorId).SingleAsync(Ct)));
    }

    [Fact]
    public async Task What_has_gone_can_not_be_taken_back()
    {
        var row = (await Distributed(roads.Name)).Single();
        await app.Do<SendHeldDecisions>(use => use.Run(Clerk, [row.Id], DistributionState.Held, Ct));

        Assert.Equal(0, await app.Do<TakeBackDecisions, int>(use => use.Run(Clerk, [row.Id], Ct)));
        Assert.Equal(DistributionState.Waiting, (await Read(row)).State);
    }

    [Fact]
    public async Task Nobody_of_the_unit_has_got_what_is_held()
    {
        var reader = new Viewer(Clerk.PersonId, roads.Id, "", new HashSet<string> { Role.Assignee });
        var row = (await Distributed(roads.Name)).Single();
        Assert.Equal(0, await Received());
        await app.Do<TakeBackDecisions>(use => use.Run(Clerk, [row.Id], Ct));
        Assert.Equal(0, await Received());
        await app.Do<SendHeldDecisions>(use => use.Run(Clerk, [row.Id], DistributionState.TakenBack, Ct));
        Assert.Equal(1, await Received());

        Task<int> Received() => app.Read(db => VisibleTo.Received(db, reader).CountAsync(Ct));
    }

    [Fact]
    public async Task What_is_shown_beforehand_is_what_is_sent()
    {
        var row = (await Distributed(roads.Name, "Någon annan"))[0];
        var meeting = await app.Read(db => db.AgendaItems.Where(item => item.Id == row.DecisionId).Select(item => item.MeetingId).SingleAsync(Ct));
        var copies = (await app.Do<PreviewDecisions, IReadOnlyList<PreviewedDecision>>(use => use.Run(Clerk, meeting, Ct))).Single().Copies;
        await app.Do<SendHeldDecisions>(use => use.Run(Clerk, [row.Id], DistributionState.Held, Ct));
        row = await Read(row);

        var sent = await app.Do<IServiceProvider, ComposedMail?>(services => services.GetServices<IMailWriter>().Single(writer => writer.Kinds.Contains(MailKind.Decision)).Write(OutgoingMail.OfDecision(row, app.Clock.GetUtcNow()), Ct));
        Assert.Equal((sent!.Subject, sent.Text, roads.Mailbox), (copies[0].Mail!.Subject, copies[0].Mail!.Text, copies[0].Address));
        Assert.Contains("Hur man överklagar", sent.Text, StringComparison.Ordinal);
        Assert.Equal((null, DistributionState.Unmatched), (copies[1].Mail, copies[1].State));
    }

    [Fact]
    public async Task Of_a_secret_decision_nothing_is_shown_beforehand_for_who_may_not_read_it()
    {
        var row = (await Distributed(roads.Name)).Single();
        await app.Read(db => db.Cases.Where(c => c.Id == row.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));
        var meeting = await app.Read(db => db.AgendaItems.Where(item => item.Id == row.DecisionId).Select(item => item.MeetingId).SingleAsync(Ct));

        var copy = (await app.Do<PreviewDecisions, IReadOnlyList<PreviewedDecision>>(use => use.Run(Clerk, meeting, Ct))).Single().Copies.Single();

        Assert.Equal((true, null), (copy.IsWithheld, copy.Mail));
    }

    [Fact]
    public async Task One_that_can_not_go_holds_up_no_other()
    {
        var stuck = (await Distributed(roads.Name)).Single();
        var other = (await Distributed(roads.Name.ToUpperInvariant())).Single();
        await app.Read(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER stuck BEFORE UPDATE ON distribution_rows WHEN NEW.recipient_name = 'Gatukontoret' BEGIN SELECT RAISE(ABORT, 'stuck'); END", Ct));

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await Release();

        Assert.Equal((DistributionState.Held, DistributionState.Waiting), ((await Read(stuck)).State, (await Read(other)).State));
    }

    [Fact]
    public async Task What_was_taken_back_follows_another_that_has_gone_to_the_same_unit_meanwhile()
    {
        var rows = await Distributed(roads.Name, "Någon som saknar adress");
        await app.Do<TakeBackDecisions>(use => use.Run(Clerk, [rows[0].Id], Ct));
        await app.Do<SettleRow>(use => use.Run(Clerk, rows[1].Id, rows[1].Attempt, roads.Id, "", Ct));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await Release();

        await app.Do<SendHeldDecisions>(use => use.Run(Clerk, [rows[0].Id], DistributionState.TakenBack, Ct));

        Assert.Equal(rows[1].Id, (await Read(rows[0])).SentWith);
        Assert.Equal(1, await Requested());
    }

    [Fact]
    public async Task What_is_open_stands_first_the_oldest_on_top_and_what_goes_by_itself_below_it()
    {
        var held = (await Distributed(roads.Name)).Single();
        var first = (await Distributed("Någon")).Single();
        var second = (await Distributed("Någon annan")).Single();
        var sent = (await Distributed(roads.Name)).Single();
        await app.Read(db => db.DistributionRows.Where(r => r.Id == sent.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, DistributionState.Sent), Ct));

        var (all, _, count) = await Page(null);
        Assert.Equal([first.Id, second.Id, held.Id, sent.Id], all.Select(line => line.Id));
        Assert.Equal(4, count);
        var (rest, _, _) = await Page(new DistributionCursor(all[1].Rank, all[1].Id.Value));
        Assert.Equal([held.Id, sent.Id], rest.Select(line => line.Id));

        Task<(IReadOnlyList<DistributionLine> Rows, bool More, int Count)> Page(DistributionCursor? after) =>
            app.Read(db => DistributionList.Read(db, Clerk, new DistributionFilter(null, false, null, null, after), Ct));
    }

    private Task<List<DistributionRow>> Distributed(params string[] recipients) => DecisionFor.Distributed(app, ++serial, recipients);

    private Task<int> Release() => app.Do<ReleaseHeldDecisions, int>(use => use.Run(Ct));

    private Task<DistributionRow> Read(DistributionRow row) => app.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == row.Id, Ct));

    private Task<int> Requested() => app.Read(db => db.Outbox.CountAsync(m => m.Type == nameof(DistributionRequested), Ct));
}
