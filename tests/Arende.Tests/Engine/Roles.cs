namespace Arende.Tests.Engine;

/// <summary>The catalogue of roles that definitions are validated against.</summary>
static class Roles
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>
    {
        "caseOfficer", "manager", "director", "financeDirector", "registrar", "clerk", "boardMember", "controller", "assignee", "administrator",
    };
}
