using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Home;

public sealed class TaskRowTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_row_is_one_link_and_names_the_verb_of_its_task()
    {
        var rows = new List<string>();
        foreach (var account in new[] { "hanna", "nils", "conny", "ronja", "kim" })
        {
            var list = Regex.Match((await (await site.SignIn(account)).Get("/")).Html, "id=\"todo-heading\".*?</section>", RegexOptions.Singleline).Value;
            rows.AddRange(Regex.Matches(list, "<li class=\"task.*?</li>", RegexOptions.Singleline).Select(match => match.Value));
        }

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Single(Regex.Matches(row, "<a |<button|tabindex"));
            var title = Regex.Match(row, "class=\"task__link\"[^>]*>([^<]+)").Groups[1].Value;
            var verb = Regex.Match(row, "aria-hidden=\"true\">([^<]+)</span>\\s*</div>").Groups[1].Value;
            Assert.NotEqual("", verb);
            Assert.StartsWith(verb, title, StringComparison.Ordinal);
        });
    }
}
