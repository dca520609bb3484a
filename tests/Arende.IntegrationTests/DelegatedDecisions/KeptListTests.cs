using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Meetings;
using Arende.Application.Minutes;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.DelegatedDecisions;

/// <summary>A list of delegated decisions that was verified and published, when one of its cases becomes secret.</summary>
public sealed class KeptListTests : IAsyncLifetime
{
    private static readonly DateOnly meets = new(2025, 4, 7);
    private TestApplication app = null!;
    private MeetingId meeting;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, meets, Ct));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Where_the_number_stands_alone_nothing_is_withheld_and_a_title_that_became_secret_is()
    {
        var (open, secret) = (await Decided(), await Decided());
        await app.Do<ReportDecisions, int>(report => report.Run(app.As(Role.Clerk), meeting, [open, secret], [], Ct));
        await MakeSecret(secret);
        await VerifyAndPublish();

        Assert.NotNull(await Published());
        Assert.False(await IsToldTo(app.As(Role.BoardMember), meeting.Value));

        await MakeSecret(open);

        Assert.Null(await Published());
        Assert.Equal(Rule.SectionIsNotOpen, await Refused());
        foreach (var kept in new[] { meeting.Value, await List() })
        {
            Assert.True(await IsToldTo(app.As(Role.BoardMember), kept));
            Assert.False(await IsToldTo(app.As(Role.CaseOfficer), kept));
        }
    }

    [Fact]
    public async Task What_a_committee_decided_is_withheld_too_though_its_item_is_the_committees()
    {
        var walk = new BoardWalk(app);
        var id = await walk.Import("Arbetsutskottet beslutar för egen del:\n\n1. Ge kontoret i uppdrag att räkna på kostnaden.\n\nArbetsutskottet föreslår kommunstyrelsen besluta:\n\n2. Godkänna rapporten.");
        await walk.ToTheCommittee(id);
        await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
        var decided = await app.Read(db => db.AgendaItems.Where(item => item.CaseId == id).Select(item => item.Id).SingleAsync(Ct));
        await app.Do<ReportDecisions, int>(report => report.Run(app.As(Role.Clerk), meeting, [], [decided], Ct));

        // It would be reported nowhere.
        var list = await List();
        Assert.Equal(Rule.AgendaItemHasReports, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<WithdrawStandingItem>(withdraw => withdraw.Run(app.As(Role.Clerk), meeting, list, Ct)))).Rule);

        await VerifyAndPublish();
        Assert.NotNull(await Published());

        await MakeSecret(id);

        Assert.Null(await Published());
        Assert.Equal(Rule.SectionIsNotOpen, await Refused());
        Assert.True(await IsToldTo(app.As(Role.BoardMember), list));
    }

    [Fact]
    public void Minutes_of_such_items_alone_are_there_for_who_reads_cases()
    {
        var held = new Meeting(UsualBodies.Board, meets);
        var nothing = new HashSet<CaseId>();
        Assert.False(ReadableMinutes.Any(app.As(Role.BoardMember), held, nothing));
        held.AddStanding("Information");
        Assert.True(ReadableMinutes.Any(app.As(Role.BoardMember), held, nothing));
    }

    private async Task<CaseId> Decided()
    {
        var id = await CaseWalk.Register(app, "delegated-decision");
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await CaseWalk.Complete(app, id, "DecideByDelegation", Role.Manager, "decided", "Punkt 4.2.");
        return id;
    }

    private async Task VerifyAndPublish()
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(meets).AddHours(12));
        var list = await List();
        await app.Do<NoteStandingItem>(note => note.Run(app.As(Role.Clerk), meeting, list, isNoted: true, Ct));
        await app.Do<CloseMeeting>(close => close.Run(app.As(Role.Clerk), meeting, null, Ct));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting, meets, Ct));
        await Publish();
    }

    private Task Publish() => app.Do<PublishMinutes>(publish => publish.Run(app.As(Role.Clerk), meeting, new Publication([1], [], meets.AddDays(30)), Ct));

    private async Task<Rule> Refused() => (await Assert.ThrowsAsync<BrokenRuleException>(Publish)).Rule;

    private Task<Guid> List() => app.Read(async db => (await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == meeting, Ct)).Standing[0].Id);

    private Task MakeSecret(CaseId id) => app.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));

    private Task<KeptDocument?> Published() => app.Do<ListedDecisions, KeptDocument?>(lists => app.Read(db => PublicMinutes.Find(db, lists, meeting, new PublicMeetingOptions { Shown = true }, meets, Ct)));

    /// <summary>Whether what was kept tells this viewer a title that isn't theirs: then the § is withheld.</summary>
    private async Task<bool> IsToldTo(Viewer viewer, Guid about)
    {
        var document = (await app.Read(db => db.LatestOf(about, Ct)))!.Document;
        var standing = await app.Read(async db => (await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == meeting, Ct)).Standing);
        return (await app.Do<ListedDecisions, ClosedTitles>(lists => lists.ClosedTo(viewer, standing, Ct))).ToldIn(document).Count > 0;
    }
}
