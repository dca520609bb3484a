using System.Text;
using System.Text.RegularExpressions;
using Arende.Application.Access;
using Arende.Domain;
using Arende.Tests.Engine;
using Arende.Texts;
using Arende.Web.Features.Administration;

namespace Arende.Tests.Access;

public sealed class RightsTableTests
{
    [Fact]
    public void Every_right_has_one_row_in_the_order_of_the_catalogue() =>
        Assert.Equal(Enum.GetValues<Right>(), Rights.Table.Select(row => row.Right));

    [Fact]
    public void No_row_says_the_same_twice_or_grants_to_a_role_that_does_not_exist() => Assert.All(Rights.Table, row =>
    {
        Assert.NotEmpty(row.Grants);
        Assert.Equal(row.Grants.Distinct(), row.Grants);
        Assert.All(row.Grants, grant => Assert.True(grant.Role is null || Domain.People.Role.All.Contains(grant.Role)));
    });

    [Fact]
    public void A_refusal_names_what_was_to_be_done() =>
        Assert.Equal("Din roll får inte göra detta: byta handläggare.", T.Rules.Of(new BrokenRuleException(Rule.NotAllowed, nameof(Right.ChangeOfficer))).Sv);

    [Fact]
    public void The_page_in_docs_says_what_the_table_says()
    {
        var written = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rights.md"));
        var expected = With(With(written, "sv", text => text.Sv), "en", text => text.En);
        // To take it over: cp this file to docs/rights.md.
        var made = Path.Combine(AppContext.BaseDirectory, "rights.md");
        File.WriteAllText(made, expected);
        Assert.True(expected == written, $"docs/rights.md doesn't say what the table says; it is written anew in {made}.");
    }

    static string With(string page, string language, Func<Text, string> inLanguage) =>
        Regex.Replace(page, $"<!-- {language} -->.*<!-- /{language} -->", _ => $"<!-- {language} -->\n{Table(inLanguage)}<!-- /{language} -->", RegexOptions.Singleline);

    static string Table(Func<Text, string> inLanguage)
    {
        var table = new StringBuilder();
        Row([T.Rights.What, T.Rights.Own, T.Rights.OwnUnit, T.Rights.Board, T.Rights.All, T.Rights.Limits]);
        table.Append("|---|---|---|---|---|---|\n");
        foreach (var line in RightLine.Table) Row([line.What, line.Own, line.OwnUnit, line.Board, line.All, line.Limits]);
        return table.ToString();

        void Row(Text?[] cells) => table.Append("| ").AppendJoin(" | ", cells.Select(cell => cell is null ? "–" : inLanguage(cell))).Append(" |\n");
    }
}
