using Arende.Application.Absences;
using Arende.Application.Access;
using Arende.Application.Accounts;
using Arende.Application.Appeals;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Distribution;
using Arende.Application.Economy;
using Arende.Application.Documents;
using Arende.Application.Mail;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Notices;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Economy;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Import;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Access;

/// <summary>
/// Every right, role and condition against the use case that asks for it: own, own unit, another unit; open, secret, closed. A use case that
/// goes on to another rule, or finds that something changed meanwhile, has let the viewer in: what it is given makes it stop there.
/// </summary>
public sealed class RightsTests(RightsTests.World world) : IClassFixture<RightsTests.World>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What no use case asks for alone, and where else it is shown.</summary>
    static readonly Dictionary<Right, string> Elsewhere = new()
    {
        [Right.ReadOpenCase] = nameof(VisibleToContract), [Right.ReadUnitCase] = nameof(VisibleToContract), [Right.ReadSecretCase] = nameof(VisibleToContract),
        [Right.ReadRemarks] = "CasePageTests", [Right.FollowSteps] = "MyPageTests", [Right.ListAssignments] = "ViewersShell",
        [Right.PrintRegister] = nameof(Documents.DocumentPagesTests), [Right.FollowAssignments] = "MyPageTests", [Right.ReadReports] = "PeriodPagesTests", [Right.SeeWhoMisses] = "PeriodPagesTests",
        [Right.BeDeputy] = "SetAbsenceTests", [Right.Administer] = nameof(RouteTableTests), [Right.ReadAccessLog] = nameof(RouteTableTests),
    };

    public static TheoryData<string> Roles => [.. Role.All];

    [Theory, MemberData(nameof(Roles))]
    public void The_table_says_what_was_meant(string role)
    {
        foreach (var (right, expected) in ExpectedRights.Of)
        foreach (var (isOwn, inUnit) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            Assert.Equal((right, ExpectedRights.Has(right, role, isOwn, inUnit)), (right, world.As(role, isOwn, inUnit).May(right, new Whose([world.Officer.PersonId], world.Officer.UnitId))));
            Assert.Equal((right, expected.All.Contains(role)), (right, world.As(role, isOwn, inUnit).May(right)));
            Assert.Equal((right, expected.IfRead), (right, Rights.Row(right).OfWhatTheyRead));
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task A_use_case_lets_in_whom_the_table_names_and_nobody_else(string role)
    {
        foreach (var thing in world.Things)
        foreach (var (isOwn, inUnit) in new[] { (false, false), (false, true), (true, false) })
        foreach (var (right, name, use) in UseCases)
        {
            var expected = ExpectedRights.Has(right, role, isOwn, inUnit);
            if (ExpectedRights.Of[right].IfRead) expected &= Reads(right, role, thing, isOwn, inUnit);
            if (right == Right.ChangeOfficer) expected &= !thing.IsClosed;
            var actual = await IsLetIn(() => use(world.App, world.As(role, isOwn, inUnit), thing));
            Assert.Equal($"{role} {name} {thing} own {isOwn} unit {inUnit}: {expected}", $"{role} {name} {thing} own {isOwn} unit {inUnit}: {actual}");
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Only_those_who_may_be_given_a_case_or_an_assignment_are_given_one(string role)
    {
        var person = world.App.As(role).PersonId;
        var id = world.Things[0].Case;
        Assert.Equal(ExpectedRights.Of[Right.BeGivenCase].All.Contains(role), await IsLetIn(() => world.App.Do<ChangeOfficer>(use => use.Run(world.App.As(Role.Registrar), id, person, Ct))));
        Assert.Equal(ExpectedRights.Of[Right.BeGivenAssignment].All.Contains(role), await IsLetIn(() => Register(world.App, world.App.As(Role.Controller), null, person)));
    }

    [Fact]
    public void Every_right_is_asked_for_by_a_use_case_or_shown_elsewhere() =>
        Assert.Equal(Enum.GetValues<Right>().Order(), UseCases.Select(use => use.Right).Append(Right.BeGivenCase).Append(Right.BeGivenAssignment).Concat(Elsewhere.Keys).Distinct().Order());

    static bool Reads(Right right, string role, Thing thing, bool isOwn, bool inUnit) => right switch
    {
        // A unit reads what was sent to it, whoever reads the case, but for secrets that it can't keep.
        Right.AcknowledgeDecision => thing.Level != AccessLevel.Secret || ExpectedRights.Reads(role, thing.Level, isOwn, inUnit, thing.IsClosed),
        _ => ExpectedRights.Reads(role, thing.Level, isOwn, inUnit, thing.IsClosed),
    };

    static async Task<bool> IsLetIn(Func<Task> use)
    {
        try
        {
            await use();
            return true;
        }
        catch (Exception refused) when (refused is NotFoundException or BrokenRuleException { Rule: Rule.NotAllowed or Rule.UnitIsUnknown or Rule.PersonIsUnknown or Rule.ChosenCaseIsGone or Rule.ChosenAssignmentIsGone })
        {
            return false;
        }
        catch (Exception later) when (later is BrokenRuleException or LostRaceException)
        {
            return true;
        }
    }

    static readonly MemberFacts Nobody = new("", "", false, null, default, null, null);
    static readonly string TooLong = new('x', TextLimits.Title + 1);

    static Task Register(TestApplication app, Viewer viewer, UnitId? unit, PersonId? owner) =>
        app.Do<RegisterAssignment, AssignmentId>(use => use.Run(viewer, new TypedAssignment(TooLong, AssignmentKind.Assignment) { Unit = unit, Owner = owner }, Ct));

    static async Task FreezeAll(FreezeRest use, Viewer viewer, Thing of)
    {
        try
        {
            await use.Run(viewer, of.EmptyPeriod, Ct);
        }
        catch (InvalidOperationException)
        {
            // Nothing is left to freeze, and the period was to go on: it has no workflow here.
        }
    }

    static readonly (Right Right, string Name, Func<TestApplication, Viewer, Thing, Task> Use)[] UseCases =
    [
        (Right.StartCase, nameof(RegisterCase), (app, viewer, _) => app.Do<RegisterCase, CaseId>(use => use.Run(viewer, "", AccessLevel.Open, Case.UsualType, Ct))),
        (Right.WriteDraft, nameof(SaveDraft), (app, viewer, of) => app.Do<SaveDraft, long>(use => use.Run(viewer, of.Case, -1, "Ny", StaffReport.Empty, Ct))),
        (Right.WriteDraft, nameof(TickCondition), (app, viewer, of) => app.Do<TickCondition>(use => use.Run(viewer, of.Case, of.Condition, false, Ct))),
        (Right.WriteDraft, nameof(AnswerRemarks), (app, viewer, of) => app.Do<AnswerRemarks>(use => use.Run(viewer, of.Case, new Dictionary<Guid, string> { [of.Remark] = "" }, Ct))),
        (Right.WriteDraft, nameof(AnswerClauseEffects), (app, viewer, of) => app.Do<AnswerClauseEffects>(use => use.Run(viewer, of.Case, [new ClauseAnswer("none", ClauseEffect.None, null)], Ct))),
        (Right.MarkAccess, nameof(ChangeAccess), (app, viewer, of) => app.Do<ChangeAccess>(use => use.Run(viewer, of.Case, of.Level, Ct))),
        (Right.MarkAccess, nameof(MarkDocument), (app, viewer, of) => app.Do<MarkDocument>(use => use.Run(viewer, of.Case, 1, null, 0, Ct))),
        (Right.RegisterDocument, nameof(RegisterDocuments), (app, viewer, of) => app.Do<RegisterDocuments, int>(use => use.Run(viewer, of.Case, new DocumentsToRegister(new DocumentEntry(DocumentDirection.Incoming, null, null, null), null, []), Ct))),
        (Right.RegisterDocument, nameof(AddDocumentVersion), (app, viewer, of) => app.Do<AddDocumentVersion>(use => use.Run(viewer, of.Case, 1, null, Ct))),
        (Right.RegisterDocument, nameof(CorrectDocument), (app, viewer, of) => app.Do<CorrectDocument>(use => use.Run(viewer, of.Case, 1, new DocumentEntry(DocumentDirection.Internal, null, null, null), -1, Ct))),
        (Right.WriteDraft, nameof(BindAttachment), (app, viewer, of) => app.Do<BindAttachment>(use => use.Run(viewer, of.Case, 99, new Attachment(99, ""), null, Ct))),
        (Right.ChangeOfficer, nameof(ChangeOfficer), (app, viewer, of) => app.Do<ChangeOfficer>(use => use.Run(viewer, of.Case, app.As(Role.CaseOfficer).PersonId, Ct))),
        (Right.AddressRecipient, nameof(AddressRecipient), (app, viewer, of) => app.Do<AddressRecipient>(use => use.Run(viewer, of.Case, 1, null, "", Ct))),
        (Right.TakeStep, nameof(CompleteWorkItem), (app, viewer, of) => app.Do<CompleteWorkItem, Completion>(use => use.Run(viewer, of.Step, new WorkItemAnswer("none"), Ct))),
        (Right.SetAbsence, nameof(SetAbsence), (app, viewer, _) => app.Do<SetAbsence>(use => use.Run(viewer, app.As(Role.CaseOfficer).PersonId, null, null, null, Ct))),
        (Right.SetAbsence, nameof(EndAbsence), (app, viewer, _) => app.Do<EndAbsence>(use => use.Run(viewer, app.As(Role.CaseOfficer).PersonId, Ct))),
        (Right.PlanMeeting, nameof(PlanMeeting), (app, viewer, _) => app.Do<PlanMeeting, MeetingId>(use => use.Run(viewer, UsualBodies.Council.Id, new DateOnly(2025, 9, 1), Ct))),
        (Right.WriteAgenda, nameof(AddToAgenda), (app, viewer, of) => app.Do<AddToAgenda>(use => use.Run(viewer, of.EmptyMeeting, of.Case, Ct))),
        (Right.PlanMeeting, nameof(MoveMeeting), (app, viewer, of) => app.Do<MoveMeeting>(use => use.Run(viewer, of.Meeting, new DateOnly(1, 1, 1), another: false, Ct))),
        (Right.PlanMeeting, nameof(CancelMeeting), (app, viewer, of) => app.Do<CancelMeeting>(use => use.Run(viewer, of.Meeting, "", Ct))),
        (Right.WriteAgenda, nameof(WithdrawFromAgenda), (app, viewer, of) => app.Do<WithdrawFromAgenda>(use => use.Run(viewer, of.EmptyMeeting, of.Case, Ct))),
        (Right.WriteAgenda, nameof(OrderAgenda), (app, viewer, of) => app.Do<OrderAgenda>(use => use.Run(viewer, of.Meeting, [], -1, Ct))),
        (Right.WriteAgenda, nameof(ReportDecisions), (app, viewer, of) => app.Do<ReportDecisions, int>(use => use.Run(viewer, of.EmptyMeeting, [of.Case], [], Ct))),
        (Right.WriteAgenda, nameof(WithdrawReported), (app, viewer, of) => app.Do<WithdrawReported>(use => use.Run(viewer, of.EmptyMeeting, Guid.Empty, null, Ct))),
        (Right.RecordOutcome, nameof(NoteStandingItem), (app, viewer, of) => app.Do<NoteStandingItem>(use => use.Run(viewer, of.EmptyMeeting, Guid.Empty, true, Ct))),
        (Right.RecordOutcome, nameof(CloseMeeting), (app, viewer, of) => app.Do<CloseMeeting>(use => use.Run(viewer, of.EmptyMeeting, null, Ct))),
        (Right.RecordOutcome, nameof(CorrectOutcome), (app, viewer, of) => app.Do<CorrectOutcome>(use => use.Run(viewer, of.Meeting, of.Case, new GivenOutcome(Outcome.Postpone, null, []), -1, Ct))),
        (Right.VerifyMinutes, nameof(AmendMinutes), (app, viewer, of) => app.Do<AmendMinutes>(use => use.Run(viewer, of.Meeting, of.Case, "", Ct))),
        (Right.RecordOutcome, nameof(RecordOutcome), (app, viewer, of) => app.Do<RecordOutcome>(use => use.Run(viewer, of.Meeting, of.Case, Outcome.Postpone, null, [], Ct))),
        (Right.VerifyMinutes, nameof(VerifyMinutes), (app, viewer, of) => app.Do<VerifyMinutes>(use => use.Run(viewer, of.Meeting, new DateOnly(2025, 9, 1), Ct))),
        (Right.RecordOutcome, nameof(WriteMinutesText), (app, viewer, of) => app.Do<WriteMinutesText>(use => use.Run(viewer, of.Meeting, of.Case, "", -1, Ct))),
        (Right.KeepMembers, nameof(AddMember), (app, viewer, _) => app.Do<AddMember, MemberId>(use => use.Run(viewer, UsualBodies.Board.Id, Nobody, Ct))),
        (Right.VerifyMinutes, nameof(PutUpNotice), (app, viewer, of) => app.Do<PutUpNotice>(use => use.Run(viewer, of.Meeting, new DateOnly(2025, 9, 1), "Kommunkansliet", [], Ct))),
        (Right.VerifyMinutes, nameof(PutUpOwnNotice), (app, viewer, of) => app.Do<PutUpOwnNotice>(use => use.Run(viewer, of.Case, new DateOnly(2025, 9, 1), "", AppealKind.LegalReview, Ct))),
        (Right.VerifyMinutes, nameof(NoteNoticeGap), (app, viewer, of) => app.Do<NoteNoticeGap>(use => use.Run(viewer, of.Meeting, new DateOnly(2025, 9, 1), Ct))),
        (Right.VerifyMinutes, nameof(TakeDownNotice), (app, viewer, of) => app.Do<TakeDownNotice>(use => use.Run(viewer, of.Meeting, new DateOnly(2025, 9, 1), Ct))),
        (Right.NoteAppeal, nameof(NoteAppeal), (app, viewer, of) => app.Do<NoteAppeal>(use => use.Run(viewer, of.Case, Guid.Empty, new DateOnly(2025, 9, 1), null, Ct))),
        (Right.NoteAppeal, nameof(EndAppeal), (app, viewer, of) => app.Do<EndAppeal>(use => use.Run(viewer, of.Case, of.Appeal, Ruling.Upheld, "", Ct))),
        (Right.NoteAppeal, nameof(SendAppeal), (app, viewer, of) => app.Do<SendAppeal>(use => use.Run(viewer, of.Case, of.Appeal, "", new DateOnly(2025, 9, 1), null, Ct))),
        (Right.NoteAppeal, nameof(DismissAppeal), (app, viewer, of) => app.Do<DismissAppeal>(use => use.Run(viewer, of.Case, of.Appeal, new DateOnly(2025, 9, 1), "", Ct))),
        (Right.SendDecisions, nameof(SettleRow), (app, viewer, of) => app.Do<SettleRow>(use => use.Run(viewer, of.Row, -1, null, "a@example.se", Ct))),
        (Right.SendDecisions, nameof(SendAgain), (app, viewer, of) => app.Do<SendAgain>(use => use.Run(viewer, of.Row, -1, Ct))),
        (Right.SendDecisions, nameof(HandOver), (app, viewer, of) => app.Do<HandOver>(use => use.Run(viewer, of.Row, -1, null, Ct))),
        (Right.AcknowledgeDecision, nameof(Acknowledge), (app, viewer, of) => app.Do<Acknowledge>(use => use.Run(viewer, of.Row, Ct))),
        (Right.PlaceAssignment, nameof(GiveAssignment), (app, viewer, of) => app.Do<GiveAssignment>(use => use.Run(viewer, of.Assignment, null, null, -1, Ct))),
        (Right.PlaceAssignment, nameof(SetKind), (app, viewer, of) => app.Do<SetKind>(use => use.Run(viewer, of.Assignment, AssignmentKind.Initiative, -1, Ct))),
        (Right.PlaceAssignment, nameof(GiveAssignments), (app, viewer, of) => app.Do<GiveAssignments>(use => use.Run(viewer, [.. Enumerable.Repeat(of.Assignment, GiveAssignments.Most + 1)], null, Ct))),
        (Right.PlaceAssignment, nameof(CorrectAssignment), (app, viewer, of) => app.Do<CorrectAssignment>(use => use.Run(viewer, of.Assignment, new TypedAssignment(TooLong, AssignmentKind.Assignment), -1, Ct))),
        (Right.PlaceAssignment, nameof(DecideAssignment), (app, viewer, of) => app.Do<DecideAssignment>(use => use.Run(viewer, of.Assignment, new TypedTurn(TurnKind.Struck, new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2025, 1, 1), 1)), -1, Ct))),
        (Right.ReportStatus, nameof(ReportAssignment), (app, viewer, of) => app.Do<ReportAssignment>(use => use.Run(viewer, of.Assignment, new TypedReport(AssignmentStatus.OnPlan, "", null, []), -1, Ct))),
        (Right.ReportStatus, nameof(ReportStatus), (app, viewer, of) => app.Do<ReportStatus>(use => use.Run(viewer, of.Report, AssignmentStatus.OnPlan, "", null, 0, Ct))),
        (Right.FreezeUnit, nameof(FreezeUnit), (app, viewer, of) => app.Do<FreezeUnit>(use => use.Run(viewer, of.Period, app.As(Role.Manager).UnitId, Ct))),
        (Right.FreezeRest, nameof(FreezeRest), (app, viewer, of) => app.Do<FreezeRest>(use => FreezeAll(use, viewer, of))),
        (Right.FreezeRest, nameof(CompilePeriod), (app, viewer, of) => app.Do<CompilePeriod, CaseId>(use => use.Run(viewer, of.Period, null, TooLong + new string('x', TextLimits.Reason), Ct))),
        (Right.FreezeRest, nameof(UndoCompile), (app, viewer, of) => app.Do<UndoCompile>(use => use.Run(viewer, of.EmptyPeriod, default, Ct))),
        (Right.KeepCalendar, nameof(ChangeCalendar), (app, viewer, _) => app.Do<ChangeCalendar>(use => use.Run(viewer, new TypedPeriod(UsualBodies.Board.Id, null, "", new RecurringFacts("", "", PeriodKind.MonthlyReport, "", "", ""), 0), Ct))),
        (Right.KeepEconomy, nameof(ImportEconomy), (app, viewer, _) => app.Do<ImportEconomy, IReadOnlyList<BudgetFault>>(use => use.Run(viewer, new EconomyTable(null, null, null, EconomyTableKind.Budget, ""), Ct))),
        (Right.KeepEconomy, nameof(WriteEconomy), (app, viewer, _) => app.Do<WriteEconomy, WrittenEconomy>(use => use.Run(viewer, new TypedEconomy(app.As(Role.Manager).UnitId, null, null, 0, [], []), Ct))),
        (Right.ManageAccounts, nameof(CreateAccount), (app, viewer, _) => app.Do<CreateAccount, PersonId>(use => use.Run(viewer, "", "", "", app.As(Role.Manager).UnitId, [], null, Ct))),
        (Right.ManageAccounts, nameof(ChangeRoles), (app, viewer, _) => app.Do<ChangeRoles>(use => use.Run(viewer, viewer.PersonId, [], Ct))),
        (Right.ManageAccounts, nameof(Deactivate), (app, viewer, _) => app.Do<Deactivate>(use => use.Run(viewer, viewer.PersonId, Ct))),
        (Right.ManageAccounts, nameof(SetPassword), (app, viewer, _) => app.Do<SetPassword>(use => use.Run(viewer, viewer.PersonId, "", Ct))),
        (Right.MendFaults, nameof(TryFaultedStep), (app, viewer, _) => app.Do<TryFaultedStep, bool>(use => use.Run(viewer, Guid.NewGuid(), "none", Ct))),
        (Right.MendFaults, nameof(SendRefusedMail), (app, viewer, of) => app.Do<SendRefusedMail, bool>(use => use.Run(viewer, of.Mail, Ct))),
    ];

    public sealed class World : IAsyncLifetime
    {
        public TestApplication App { get; private set; } = null!;
        public List<Thing> Things { get; } = [];
        public Viewer Officer => App.As(Role.CaseOfficer);

        /// <summary>Somebody with this role alone: the case's own officer or another one, in its unit or not.</summary>
        public Viewer As(string role, bool isOwn, bool inUnit) =>
            new(isOwn ? Officer.PersonId : another, inUnit ? Officer.UnitId : App.As(Role.Assignee).UnitId, role, new HashSet<string> { role });

        PersonId another;

        public async ValueTask InitializeAsync()
        {
            App = await TestApplication.OnSqlite();
            var person = new Person("Annan Person", "", "annan@strandkoping.example", Officer.UnitId, Role.BoardMember);
            await App.Read(db =>
            {
                db.AddRange(person, new Account(person.Id, person.Email), new Account(Officer.PersonId, "egen@strandkoping.example"));
                return db.SaveChangesAsync(Ct);
            });
            another = person.Id;
            foreach (var (level, isClosed) in new[] { (AccessLevel.Open, false), (AccessLevel.Unit, false), (AccessLevel.Secret, false), (AccessLevel.Open, true) })
                Things.Add(await Make(level, isClosed));
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();

        async Task<Thing> Make(AccessLevel level, bool isClosed)
        {
            var id = await App.Do<RegisterCase, CaseId>(use => use.Run(Officer, "Ärende", level, Case.UsualType, Ct));
            return await App.Read(db => RightsWorld.Fill(db, App, new Thing(level, isClosed, id), Ct));
        }
    }
}
