using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>The figures of a case and of the reports that it carries, told alike on each page, in the demo.</summary>
public sealed class FiguresOfCasePagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cases_page_has_the_figures_of_all_its_texts_and_tells_as_many_changed_as_their_pages_do()
    {
        using var officer = await product.BrowserOf("hanna");
        var signed = await Annual(isFrozen: true);
        var numbers = await product.Read(db => db.MadeReports.Where(made => made.CaseId == signed.CaseId).Select(made => made.Number).ToListAsync(Ct));
        var changed = Changed(await Page(officer, $"/cases/{signed.CaseId}/document"));
        foreach (var number in numbers)
        {
            var page = await Page(officer, $"/cases/{signed.CaseId}/reports/{number}");
            changed += Changed(page);
            // A table or a chart is told by its rows, and never as it is written.
            Assert.DoesNotContain("```", page, StringComparison.Ordinal);
            Assert.DoesNotContain("|---|", page.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("Finns inte i registret", page, StringComparison.Ordinal);
        }

        var whole = await Page(officer, $"/cases/{signed.CaseId}/figures");
        Assert.InRange(changed, 3, 100);
        Assert.Equal(changed, Changed(whole));
        // The fourth, on projects, names none.
        foreach (var number in numbers.Where(number => number < 4)) Assert.Contains($"id=\"figures-{number}\"", whole, StringComparison.Ordinal);
        Assert.Matches("Tabell, [0-9]+ rader", whole);
    }

    [Fact]
    public async Task What_has_changed_in_a_made_report_is_accepted_one_by_one_from_either_page()
    {
        using var controller = await product.BrowserOf("conny");
        var draft = await Annual(isFrozen: false);
        await product.Read(async db =>
        {
            var made = await db.MadeReports.SingleAsync(one => one.CaseId == draft.CaseId && one.Number == 1, Ct);
            var seen = made.Content.Seen!.ToList();
            foreach (var at in Enumerable.Range(0, seen.Count).Where(at => seen[at].Rows is null).Take(2).ToList()) seen[at] = seen[at] with { Text = "999" };
            made.HasSeen(seen);
            return await db.SaveChangesAsync(Ct);
        });

        var (address, whole) = ($"/cases/{draft.CaseId}/reports/1", $"/cases/{draft.CaseId}/figures");
        var page = await Page(controller, address);
        Assert.Equal(2, Changed(page));
        Assert.Matches("<li><b>[^<{]+</b>: 999 → ", page);
        Assert.Equal(2, Changed(await Page(controller, whole)));
        var shown = Shown(page);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, address, $"{address}?handler=Accept", ("Shown", shown[0]))).StatusCode);
        Assert.Equal(1, Changed(await Page(controller, address)));
        using var answer = await EmbeddedProduct.Post(controller, whole, $"{address}?handler=Accept&back=figures", ("Shown", shown[1]));
        Assert.Equal(whole, answer.Headers.Location?.ToString());
        Assert.Equal(0, Changed(await Page(controller, whole)));
    }

    [Fact]
    public async Task Where_numbers_disagree_it_isnt_said_that_all_are_bound()
    {
        using var controller = await product.BrowserOf("conny");
        var year = (await Annual(isFrozen: false)).Year;
        var draft = await product.Read(db => db.MadeReports.AsNoTracking().SingleAsync(made => made.Scope == ReportScope.Projects && made.Year == year, Ct));
        var address = $"/cases/{draft.CaseId}/reports/{draft.Number}/edit";
        using var saved = await EmbeddedProduct.Post(controller, address, address,
            ("Title", draft.Title), ("Text", $"Av 52 uppdrag är 43 klara under {year} och 10 överförs till {year + 1}."), ("Version", $"{draft.Version}"), ("step", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await Page(controller, $"/cases/{draft.CaseId}/figures");
        Assert.Contains("Det står 52, men delarna 43 + 10 är 53.", page, StringComparison.Ordinal);
        Assert.Matches("Inga fler än i de(t ställe| [0-9]+ ställen) här ovanför som inte stämmer", page);
        Assert.DoesNotContain("Alla tal i texten är kopplade", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_doesnt_write_reads_a_figures_name_and_not_how_it_is_typed()
    {
        var (draft, signed) = (await Annual(isFrozen: false), await Annual(isFrozen: true));
        using var controller = await product.BrowserOf("conny");
        Assert.Contains($"<code>{{{{uppdrag.klara {draft.Year}", await Page(controller, $"/cases/{draft.CaseId}/figures"), StringComparison.Ordinal);
        using var officer = await product.BrowserOf("hanna");
        foreach (var page in new[] { $"/cases/{signed.CaseId}/figures", $"/cases/{signed.CaseId}/reports/1", $"/cases/{signed.CaseId}/document" })
        {
            var read = await Page(officer, page);
            Assert.DoesNotContain("{{", read, StringComparison.Ordinal);
            Assert.Contains($"Resultat: avvikelse {signed.Year}<", read, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_made_report_stands_under_the_attachments_and_the_figures_under_the_reports()
    {
        using var controller = await product.BrowserOf("conny");
        var draft = await Annual(isFrozen: false);
        Assert.Contains($"href=\"/cases/{draft.CaseId}/attachments\" aria-current=\"page\"", await Page(controller, $"/cases/{draft.CaseId}/reports/1"), StringComparison.Ordinal);
        foreach (var page in new[] { "/figures", $"/figures/ks/{draft.Year}/uppdrag.klara", "/figures/rules" }) Assert.Matches("<nav class=\"crumbs\"[\\s\\S]*?href=\"/reports\"[\\s\\S]*?</nav>", await Page(controller, page));
    }

    [Fact]
    public async Task Each_number_of_the_overview_says_its_column_where_rows_are_cards()
    {
        using var controller = await product.BrowserOf("conny");
        var page = await Page(controller, "/assignments/overview");
        var cells = Regex.Matches(page, "<td[^>]*class=\"numbers\"[^>]*>").Select(cell => cell.Value).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Contains(" data-label=\"", cell, StringComparison.Ordinal));
    }

    private Task<MadeReport> Annual(bool isFrozen) => product.Read(async db =>
        (await db.MadeReports.AsNoTracking().Where(made => made.Number == 1 && made.Kind == PeriodKind.AnnualReport).ToListAsync(Ct)).First(made => made.IsFrozen == isFrozen));

    // As the alert says it.
    private static int Changed(string page) =>
        Regex.Match(page, "([0-9]+) siffr(?:a|or) (?:är en annan|är andra|har ändrats)") is { Success: true } told ? int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private static List<string> Shown(string page) => [.. Regex.Matches(page, "name=\"Shown\" value=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct()];

    private static async Task<string> Page(HttpClient browser, string address) => WebUtility.HtmlDecode(await (await browser.GetAsync(new Uri(address, UriKind.Relative), Ct)).Content.ReadAsStringAsync(Ct));
}
