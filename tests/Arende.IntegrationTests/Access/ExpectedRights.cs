using Arende.Application.Access;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.IntegrationTests.Access;

/// <summary>Who may do what, said once more and apart from the table: a row that is changed there must be changed here as well.</summary>
static class ExpectedRights
{
    /// <param name="All">Roles that have it over everything.</param>
    /// <param name="Unit">Roles that have it in their own unit.</param>
    /// <param name="Own">Whether whose it is has it.</param>
    /// <param name="IfRead">Only over what they may read.</param>
    public sealed record Row(string[] All, string[] Unit, bool Own, bool IfRead);

    static readonly string[] Nobody = [];
    static readonly string[] Office = ["clerk", "registrar"];
    static readonly string[] Central = ["clerk", "controller", "director", "financeDirector", "registrar"];
    static readonly string[] Staff = [.. Central, "assignee", "caseOfficer", "manager"];
    static readonly string[] Administrator = ["administrator"];

    public static readonly IReadOnlyDictionary<Right, Row> Of = new Dictionary<Right, Row>
    {
        [Right.ReadOpenCase] = new(Staff, Nobody, Own: true, IfRead: false),
        [Right.ReadUnitCase] = new(Central, ["assignee", "caseOfficer", "manager"], Own: true, IfRead: false),
        [Right.ReadSecretCase] = new(["clerk", "director", "financeDirector", "registrar"], ["manager"], Own: true, IfRead: false),
        [Right.ReadRemarks] = new(Nobody, Nobody, Own: true, IfRead: true),
        [Right.StartCase] = new(["caseOfficer", "registrar"], Nobody, Own: false, IfRead: false),
        [Right.BeGivenCase] = new(["caseOfficer"], Nobody, Own: false, IfRead: false),
        [Right.WriteDraft] = new(Nobody, Nobody, Own: true, IfRead: true),
        [Right.MarkAccess] = new(["registrar"], Nobody, Own: true, IfRead: true),
        [Right.RegisterDocument] = new(["registrar"], Nobody, Own: true, IfRead: true),
        [Right.PrintRegister] = new(["registrar"], Nobody, Own: false, IfRead: true),
        [Right.ChangeOfficer] = new(["controller", "registrar"], ["manager"], Own: false, IfRead: true),
        [Right.AddressRecipient] = new(["registrar"], Nobody, Own: false, IfRead: true),
        [Right.TakeStep] = new(Nobody, Nobody, Own: true, IfRead: false),
        [Right.SetAbsence] = new(Administrator, Nobody, Own: true, IfRead: false),
        [Right.BeDeputy] = new(Staff, Nobody, Own: false, IfRead: false),
        [Right.FollowSteps] = new(Nobody, ["manager"], Own: false, IfRead: true),
        [Right.PlanMeeting] = new(Office, Nobody, Own: false, IfRead: false),
        [Right.WriteAgenda] = new(Office, Nobody, Own: false, IfRead: true),
        [Right.RecordOutcome] = new(["clerk"], Nobody, Own: false, IfRead: true),
        [Right.VerifyMinutes] = new(["clerk"], Nobody, Own: false, IfRead: false),
        [Right.NoteAppeal] = new(Office, Nobody, Own: false, IfRead: true),
        [Right.KeepMembers] = new(["administrator", "clerk"], Nobody, Own: false, IfRead: false),
        [Right.SendDecisions] = new(Office, Nobody, Own: false, IfRead: true),
        [Right.AcknowledgeDecision] = new(Nobody, [.. Staff, "boardMember", "administrator"], Own: false, IfRead: true),
        [Right.ListAssignments] = new([.. Staff, "administrator"], Nobody, Own: false, IfRead: true),
        [Right.FollowAssignments] = new(["controller"], ["manager"], Own: true, IfRead: true),
        [Right.PlaceAssignment] = new(["controller"], ["manager"], Own: false, IfRead: true),
        [Right.BeGivenAssignment] = new(Staff, Nobody, Own: false, IfRead: false),
        [Right.ReadReports] = new(Staff, Nobody, Own: false, IfRead: true),
        [Right.SeeWhoMisses] = new(["controller", "director", "financeDirector"], ["manager"], Own: false, IfRead: true),
        [Right.ReportStatus] = new(["controller"], Nobody, Own: true, IfRead: true),
        [Right.FreezeUnit] = new(["controller", "director"], ["manager"], Own: false, IfRead: false),
        [Right.FreezeRest] = new(["controller"], Nobody, Own: false, IfRead: false),
        [Right.KeepCalendar] = new(["administrator", "controller"], Nobody, Own: false, IfRead: false),
        [Right.KeepEconomy] = new(["controller"], Nobody, Own: false, IfRead: false),
        [Right.Administer] = new(Administrator, Nobody, Own: false, IfRead: false),
        [Right.ManageAccounts] = new(Administrator, Nobody, Own: false, IfRead: false),
        [Right.MendFaults] = new(Administrator, Nobody, Own: false, IfRead: false),
        [Right.ReadAccessLog] = new(Administrator, Nobody, Own: false, IfRead: false),
    };

    /// <summary>Of the case alone, whatever is to be done with it. A draft is before no board.</summary>
    public static bool Reads(string role, AccessLevel level, bool isOwn, bool inUnit, bool isClosed) => isOwn || level switch
    {
        AccessLevel.Open => Staff.Contains(role) || (role == "boardMember" && isClosed),
        AccessLevel.Unit => Central.Contains(role) || (inUnit && Staff.Contains(role)),
        AccessLevel.Secret => Of[Right.ReadSecretCase].All.Contains(role) || (inUnit && role == "manager"),
    };

    /// <summary>Without asking whether it is theirs to read.</summary>
    public static bool Has(Right right, string role, bool isOwn, bool inUnit) =>
        Of[right] is var row && (row.All.Contains(role) || (inUnit && row.Unit.Contains(role)) || (isOwn && row.Own));
}
