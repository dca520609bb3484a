using System.Text.RegularExpressions;
using Arende.Tests.Engine;

namespace Arende.Tests.Architecture;

/// <summary>Who may do what is asked of the table of rights: outside its folder no code decides by a role, or by whose something is. The demo makes people.</summary>
public partial class RoleNamesTests
{
    // Where a role means something else, by the end of the file's path.
    private static readonly (string File, string Why)[] otherMeanings =
    [
        ("Arende.Domain/People/Person.cs", "Only roles that exist are granted."),
        ("Arende.Application/Accounts/ChangeRoles.cs", "Nobody takes the administrator's role from themselves."),
        ("Arende.Application/Accounts/LeftBehind.cs", "Which roles nobody else holds."),
        ("Arende.Application/Assignments/FallbackOwners.cs", "Who is asked about an assignment without an owner."),
        ("Arende.Application/Cases/CaseTypes.cs", "Configuration says who starts a type."),
        ("Arende.Application/Cases/ChangeOfficer.cs", "The role of the steps that go along."),
        ("Arende.Application/Distribution/KnownRecipients.cs", "Who of a unit is told."),
        ("Arende.Application/MadeReports/MakeAnnualReport.cs", "Who stands under the municipality's letters."),
        ("Arende.Application/People/Superiors.cs", "Who is above whom."),
        ("Arende.Application/Storage/CompiledForRoles.cs", "Which statement is asked again."),
        ("Arende.Application/Workflows/ProcessPathReader.cs", "The catalogue, for the check of a path."),
        ("Arende.Application/Workflows/RoleMap.cs", "To whom a step goes."),
        ("Arende.Application/Workflows/WorkItemAccess.cs", "Whose a step is: the path names the role."),
        ("Arende.Application/Workflows/WorkItemRouting.cs", "To whom a step goes."),
        ("Arende.Web/Accounts/NeedsAttribute.cs", "Hands the table's roles to the framework."),
        ("Arende.Web/Accounts/SessionCookie.cs", "The roles are kept in the session."),
        ("Arende.Web/Accounts/ViewersShell.cs", "The roles are shown beside the name."),
        ("Arende.Web/Commands/AccountCommand.cs", "Who runs the command makes the first administrator."),
        ("Arende.Web/Commands/WorkflowCommand.cs", "The catalogue, for the check of a path."),
        ("Arende.Web/Features/Administration/RoleChoice.cs", "The catalogue, to choose from."),
        ("Arende.Web/Features/Administration/_Roles.cshtml", "The catalogue, to choose from."),
        ("Arende.Web/Features/Cases/CaseList.cs", "A list is narrowed to one's own, or the unit's."),
        ("Arende.Web/Features/Distribution/ReceivedDecision.cs", "A list is narrowed to the unit's."),
        ("Arende.Web/Hosting/Server.cs", "Hands the table's roles to the framework."),
        ("Arende.Texts/RoleTexts.cs", "What a role is called."),
    ];

    [Fact]
    public void No_code_outside_the_table_decides_by_a_role() =>
        Assert.Equal([], Files().Where(path => !otherMeanings.Any(other => other.File == path) && Decides(Read(path))));

    [Fact]
    public void Each_other_meaning_is_still_there() =>
        Assert.Equal([], otherMeanings.Select(other => other.File).Where(path => !Decides(Read(path))));

    [Theory]
    [InlineData("if (person.Roles.Any(held => held.Role == Role.Clerk)) return;")]
    [InlineData("@if (User.IsInRole(\"clerk\")) {")]
    [InlineData("[Authorize(Roles = \"clerk\")]")]
    [InlineData("policy.RequireRole(\"clerk\")")]
    [InlineData("Viewer.Roles.Contains(\"clerk\")")]
    [InlineData("public bool MayEdit => Case.CaseOfficerId == Viewer.PersonId;")]
    [InlineData("public bool IsTheirs => Report.UnitId == Viewer.UnitId;")]
    public void A_decision_by_a_role_would_be_found(string code) => Assert.True(Decides(code));

    [Theory]
    [InlineData("if (Viewer.May(Right.RecordOutcome)) return T.Roles.Of(item.Role);")]
    [InlineData("People = [.. held.Roles.Select(T.Roles.Of)];")]
    [InlineData("db.People.Where(p => p.Id == Viewer.PersonId)")]
    public void What_decides_nothing_would_not(string code) => Assert.False(Decides(code));

    private static bool Decides(string code) => Decision().IsMatch(code);

    private static IEnumerable<string> Files() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file).Replace('\\', '/')
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)
        where !path.Split('/').Any(folder => folder is "obj" or "bin" or "Migrations" or "Arende.Demo")
        where !path.StartsWith("Arende.Application/Access/", StringComparison.Ordinal)
        select path;

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, "src", path));

    [GeneratedRegex(@"\bRole\.[A-Z]\w+|IsInRole|RequireRole|\bRoles = (string\.|[$""])|\b[vV]iewer\.Roles\b|(?:CaseOfficerId|AskedId|UnitId) [!=]= [vV]iewer\.(?:PersonId|UnitId)")]
    private static partial Regex Decision();
}
