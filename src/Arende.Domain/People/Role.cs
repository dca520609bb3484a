namespace Arende.Domain.People;

/// <summary>The one catalogue of roles: the ids that workflow definitions use in their payloads.</summary>
public static class Role
{
    public const string CaseOfficer = "caseOfficer";
    public const string Manager = "manager";
    public const string Director = "director";
    public const string FinanceDirector = "financeDirector";
    public const string Registrar = "registrar";
    public const string Clerk = "clerk";
    public const string BoardMember = "boardMember";
    public const string Controller = "controller";
    public const string Assignee = "assignee";
    public const string Administrator = "administrator";

    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        CaseOfficer, Manager, Director, FinanceDirector, Registrar, Clerk, BoardMember, Controller, Assignee, Administrator,
    };

    /// <summary>Roles that a person holds in the whole municipality; the others are held in the person's own unit.</summary>
    public static IReadOnlySet<string> Central { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Director, FinanceDirector, Registrar, Clerk, Controller,
    };
}
