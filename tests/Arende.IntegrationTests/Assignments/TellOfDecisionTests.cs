using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Assignments;

/// <summary>Those whose an assignment is hear of what a decision did with it.</summary>
public sealed class TellOfDecisionTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly SentMails sent = new();
    private TestApplication app = null!;

    private Viewer Owner => app.As(Role.CaseOfficer);

    private Viewer Deputy => app.As(Role.Assignee);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite(services => services.AddSingleton<IMailTransport>(sent));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Its_owner_and_deputy_are_told_in_the_inbox_and_by_a_mail_and_who_entered_it_is_not()
    {
        var id = await Add(app.As(Role.Controller).PersonId);
        await Decide(id, new TypedTurn(TurnKind.Struck, Point(53)) { Text = "Platsen är såld." });
        await Tell();

        var mail = Assert.Single(await sent.From(app));
        Assert.Equal(Owner.PersonId, mail.PersonId);
        Assert.All(["Uppdraget är struket", "Lekplatsen", "§\u00a053", "Platsen är såld."], words => Assert.Contains(words, mail.Text, StringComparison.Ordinal));
        Assert.Equal([NotificationKind.AssignmentDecided], await Inbox(Owner));
        Assert.Empty(await Inbox(app.As(Role.Controller)));
    }

    [Fact]
    public async Task Of_a_secret_one_the_mail_says_neither_what_it_is_nor_why()
    {
        await Decide(await Add(Deputy.PersonId), new TypedTurn(TurnKind.Struck, Point(53)) { Text = "Skyddat boende." });
        await app.Do<ArendeDb>(async db =>
        {
            (await db.Assignments.SingleAsync(Ct)).Mark(AccessLevel.Secret);
            await db.SaveChangesAsync(Ct);
        });
        await Tell();

        Assert.Equal(2, (await sent.From(app)).Count);
        Assert.All(sent.All, mail => Assert.All(["Lekplatsen", "Skyddat"], word => Assert.DoesNotContain(word, mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_a_merger_the_mail_names_the_other_one()
    {
        var (id, other) = (await Add(null), await Add(null, "Strandparken"));
        var number = await app.Read(async db => (await db.Assignments.SingleAsync(a => a.Id == other, Ct)).Number.ToString());
        await Decide(id, new TypedTurn(TurnKind.Merged, Point(53)) { Into = number });
        await Tell();

        Assert.Contains($"Det fortsätter i {number} Strandparken.", Assert.Single(await sent.From(app)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_that_a_meeting_adopts_is_told_to_the_owner_once()
    {
        var walk = new BoardWalk(app);
        var id = await walk.Import("1. Godkänna uppföljningen.\n2. Fastställa nya slutdatum för uppdrag enligt tabellen.", """
            | Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |
            |---|---|---|
            | Lekplatsen | 30 juni 2026, beslutas i uppföljningen | |
            """);
        await app.Do<ArendeDb>(async db =>
        {
            (await db.Assignments.SingleAsync(Ct)).Give(Owner.UnitId, Owner.PersonId);
            await db.SaveChangesAsync(Ct);
        });
        await walk.ToTheBoard(id);
        await walk.Record(UsualBodies.Board, id, Outcome.Approve);
        await Tell();
        await Tell();

        var mail = Assert.Single(await sent.From(app), mail => mail.Subject!.StartsWith("Beslut om uppdrag", StringComparison.Ordinal));
        Assert.Equal(Owner.PersonId, mail.PersonId);
        Assert.Contains("Slutdatumet är nu 30 juni 2026.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Read(db => db.Notifications.CountAsync(n => n.Kind == NotificationKind.AssignmentDecided, Ct)));
    }

    [Fact]
    public async Task Entered_twice_before_the_mails_go_the_last_is_what_they_say_once()
    {
        var id = await Add(null);
        await Decide(id, new TypedTurn(TurnKind.Struck, Point(53)));
        await Tell();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Decide(id, new TypedTurn(TurnKind.Reopened, Point(54)));
        await Tell();

        Assert.Contains("upptaget igen", Assert.Single(await sent.From(app)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adopted_final_account_is_told_to_nobody()
    {
        await Decide(await Add(null), new TypedTurn(TurnKind.Accounted, Point(53)));
        await Tell();

        Assert.False(await app.Read(db => db.Mails.AnyAsync(Ct)));
    }

    // Everything that was published: what is told already is not told again.
    private async Task Tell()
    {
        var told = await app.Read(db => db.Outbox.Where(m => m.Type == nameof(AssignmentDecided)).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync(Ct));
        foreach (var body in told)
            await app.Do<IServiceProvider>(async services =>
            {
                await services.GetRequiredService<IEventHandler<AssignmentDecided>>().Handle(System.Text.Json.JsonSerializer.Deserialize<AssignmentDecided>(body, HistoryJson.Options)!, Ct);
                await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
            });
    }

    private DecisionPoint Point(int paragraph) => new(UsualBodies.Board.Id, StockholmTime.Today(app.Clock), paragraph);

    private Task Decide(AssignmentId id, TypedTurn typed) => app.Do<DecideAssignment>(async decide =>
        await decide.Run(app.As(Role.Controller), id, typed, await app.Read(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Ct)), Ct));

    private Task<List<NotificationKind>> Inbox(Viewer viewer) => app.Read(db => InboxMatters.Of(db, viewer, StockholmTime.Today(app.Clock)).Select(n => n.Kind).ToListAsync(Ct));

    private Task<AssignmentId> Add(PersonId? deputy, string title = "Lekplatsen") => app.Read(async db =>
    {
        var assignment = new Assignment(title, AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, Owner.UnitId, AccessLevel.Open);
        assignment.Give(Owner.UnitId, Owner.PersonId, deputy);
        db.Add(assignment);
        await db.SaveChangesAsync(Ct);
        return assignment.Id;
    });
}
