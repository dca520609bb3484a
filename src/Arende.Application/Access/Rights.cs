using Arende.Domain;
using Arende.Domain.People;

namespace Arende.Application.Access;

/// <summary>
/// Who may do what, in one table. Use cases, pages, menus, mails and exports ask it and know no roles; what somebody may read of a list
/// <see cref="VisibleTo"/> makes of its first three rows. docs/rights.md is written from it.
/// </summary>
public static class Rights
{
    private static readonly Grant[] own = [new(null, Over.Own)];
    private static readonly string[] central = [.. Role.Central.Order(StringComparer.Ordinal)];
    private static readonly string[] inUnits = [Role.CaseOfficer, Role.Manager, Role.Assignee];

    /// <summary>A row a right. Each of its grants is enough; a right that nobody is granted nobody has.</summary>
    public static IReadOnlyList<RightRow> Table { get; } =
    [
        // Reading. An administrator has no implicit right to a case's content. Those whose step every case passes read secret ones: without them it would stop on its way.
        new(Right.ReadOpenCase, [.. own, .. All(inUnits), .. All(central), new(Role.BoardMember, Over.Board)]),
        new(Right.ReadUnitCase, [.. own, .. Unit(inUnits), .. All(central)]),
        new(Right.ReadSecretCase, [.. own, .. Unit(Role.Manager), .. All(Role.Registrar, Role.Director, Role.FinanceDirector, Role.Clerk)]),
        // A working paper: for the case's officer and those who review it, not for its readers.
        new(Right.ReadRemarks, own, OfWhatTheyRead: true),

        // Cases. Only the case's officer writes in it; the registrar may correct who reads it, and where the recipients' copies go.
        new(Right.StartCase, All(Role.CaseOfficer, Role.Registrar), Law: "OSL 5:1"),
        new(Right.BeGivenCase, All(Role.CaseOfficer)),
        new(Right.WriteDraft, own, OfWhatTheyRead: true),
        new(Right.MarkAccess, [.. own, .. All(Role.Registrar)], OfWhatTheyRead: true, Law: "OSL 5:5"),
        new(Right.RegisterDocument, [.. own, .. All(Role.Registrar)], OfWhatTheyRead: true, Law: "OSL 5:1"),
        // What is printed goes to whoever asks: it has nothing of what is secret, whoever prints it.
        new(Right.PrintRegister, All(Role.Registrar), OfWhatTheyRead: true, Law: "OSL 5:2"),
        new(Right.ChangeOfficer, [.. All(Role.Registrar, Role.Controller), .. Unit(Role.Manager)], OfWhatTheyRead: true, EndsWithCase: true),
        new(Right.AddressRecipient, All(Role.Registrar), OfWhatTheyRead: true),

        // Steps. Whose a step is, its path's definition says (WorkItemAccess): a person, or who holds a role, in the unit where it is held there. While they are away
        // it is their deputy's own as well; no other right comes along.
        new(Right.TakeStep, own),
        new(Right.SetAbsence, [.. own, .. All(Role.Administrator)]),
        new(Right.BeDeputy, All([.. inUnits, .. central])),
        new(Right.FollowSteps, Unit(Role.Manager), OfWhatTheyRead: true),

        // Meetings.
        new(Right.PlanMeeting, All(Role.Clerk, Role.Registrar)),
        new(Right.WriteAgenda, All(Role.Clerk, Role.Registrar), OfWhatTheyRead: true),
        new(Right.RecordOutcome, All(Role.Clerk), OfWhatTheyRead: true),
        new(Right.VerifyMinutes, All(Role.Clerk)),
        new(Right.NoteAppeal, All(Role.Clerk, Role.Registrar), OfWhatTheyRead: true, Law: "KL 13:6"),
        new(Right.KeepMembers, All(Role.Clerk, Role.Administrator)),

        // Decisions on their way out. A unit reads what was sent to it, and a secret one those of it who keep its secrets (VisibleTo.Received).
        new(Right.SendDecisions, All(Role.Clerk, Role.Registrar), OfWhatTheyRead: true),
        new(Right.AcknowledgeDecision, [new(null, Over.OwnUnit)], OfWhatTheyRead: true),

        // Assignments. One's own is always seen, another's as its level and its case say (VisibleTo.Assignments).
        new(Right.ListAssignments, All([.. Role.All.Except([Role.BoardMember]).Order(StringComparer.Ordinal)]), OfWhatTheyRead: true),
        new(Right.FollowAssignments, [.. own, .. Unit(Role.Manager), .. All(Role.Controller)], OfWhatTheyRead: true),
        new(Right.PlaceAssignment, [.. All(Role.Controller), .. Unit(Role.Manager)], OfWhatTheyRead: true),
        new(Right.BeGivenAssignment, All([.. inUnits, .. central])),

        // Reporting periods. Who is late is told to those who can do something about it.
        new(Right.ReadReports, All([.. inUnits, .. central]), OfWhatTheyRead: true),
        new(Right.SeeWhoMisses, [.. All(Role.Controller, Role.Director, Role.FinanceDirector), .. Unit(Role.Manager)], OfWhatTheyRead: true),
        new(Right.ReportStatus, [.. own, .. All(Role.Controller)], OfWhatTheyRead: true),
        // A director does it for units that have no manager.
        new(Right.FreezeUnit, [.. All(Role.Controller, Role.Director), .. Unit(Role.Manager)]),
        new(Right.FreezeRest, All(Role.Controller)),
        new(Right.KeepCalendar, All(Role.Controller, Role.Administrator)),
        new(Right.KeepEconomy, All(Role.Controller)),

        // The installation.
        new(Right.Administer, All(Role.Administrator)),
        new(Right.ManageAccounts, All(Role.Administrator)),
        new(Right.MendFaults, All(Role.Administrator)),
        new(Right.ReadAccessLog, All(Role.Administrator)),
    ];

    private static readonly RightRow[] rows = [.. Table.OrderBy(row => row.Right)];

    public static RightRow Row(Right right) => rows[(int)right];

    /// <summary>Over this very thing.</summary>
    public static bool May(this Viewer viewer, Right right, Whose whose) =>
        !(whose.IsClosed && Row(right).EndsWithCase) && Row(right).Grants.Any(grant => Holds(viewer, grant) && Reaches(viewer, grant.Over, whose));

    /// <summary>Over everything there is: without a thing that could be one's own or one's unit's.</summary>
    public static bool May(this Viewer viewer, Right right) => viewer.Has(right, Over.All);

    /// <summary>Whether one of the viewer's grants is over just that.</summary>
    public static bool Has(this Viewer viewer, Right right, Over over) => Row(right).Grants.Any(grant => grant.Over == over && Holds(viewer, grant));

    /// <exception cref="BrokenRuleException">The right isn't the viewer's over this; the exception names it.</exception>
    public static void MustHave(this Viewer viewer, Right right, Whose whose) => Refuse(!viewer.May(right, whose), right);

    /// <inheritdoc cref="MustHave(Viewer, Right, Whose)"/>
    public static void MustHave(this Viewer viewer, Right right) => Refuse(!viewer.May(right), right);

    /// <summary>The roles that have the right over everything.</summary>
    public static IReadOnlyList<string> RolesOf(Right right, Over over = Over.All) => [.. Row(right).Grants.Where(grant => grant.Over == over).Select(grant => grant.Role).OfType<string>()];

    private static void Refuse(bool isRefused, Right right) => BrokenRuleException.When(isRefused, Rule.NotAllowed, right.ToString());

    private static bool Holds(Viewer viewer, Grant grant) => grant.Role is not { } role || viewer.Roles.Contains(role);

    private static bool Reaches(Viewer viewer, Over over, Whose whose) => over switch
    {
        Over.Own => whose.People.Contains(viewer.PersonId),
        // Only reading is granted so, and VisibleTo asks it of the database.
        Over.Board => false,
        Over.OwnUnit => whose.Unit is { } unit && unit == viewer.UnitId,
        Over.All => true,
    };

    private static Grant[] All(params string[] roles) => [.. roles.Select(role => new Grant(role, Over.All))];

    private static Grant[] Unit(params string[] roles) => [.. roles.Select(role => new Grant(role, Over.OwnUnit))];
}
