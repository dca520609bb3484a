using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.MadeReports;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>The pages of templates and of made reports, in the demo: the year before last is signed, and last year's is a draft.</summary>
public sealed class MadeReportPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private const string Monthly = "/reports/templates/monthlyreport/board";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_products_own_templates_name_nothing_that_the_register_lacks()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var (words, check) = (scope.ServiceProvider.GetRequiredService<IMadeReportWords>(), scope.ServiceProvider.GetRequiredService<CheckTemplate>());
        Assert.Equal(5, words.Own.Count);
        foreach (var own in words.Own) Assert.Empty(await check.Run(own.Title, own.Text, own.Scope, Ct));
    }

    [Fact]
    public async Task A_template_is_changed_told_its_faults_by_line_and_taken_back()
    {
        using var controller = await product.BrowserOf("conny");
        using var faulty = await Save(controller, "## Läget\n\nKlara: {{uppdrag.klarade år}}\n\n{{Organ}}", 0);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, faulty.StatusCode);
        var page = WebUtility.HtmlDecode(await faulty.Content.ReadAsStringAsync(Ct));
        Assert.Matches(@"Rad 3: \{\{uppdrag\.klarade \d{4}\}\} är ingen siffra i registret", page);
        Assert.Contains("Klara: {{uppdrag.klarade år}}", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await Save(controller, "Klara: {{uppdrag.klara år}}", 0)).StatusCode);
        using var late = await Save(controller, "Jag hann inte först.", 0);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var told = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Jag hann inte först.</textarea>", told, StringComparison.Ordinal);
        Assert.Contains("Klara: {{uppdrag.klara år}}", told, StringComparison.Ordinal);

        using var back = await EmbeddedProduct.Post(controller, Monthly, $"{Monthly}?handler=TakeBack", ("Version", "1"));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        await using var scope = product.Services.CreateAsyncScope();
        var template = await scope.ServiceProvider.GetRequiredService<ReportTemplates>().Find(PeriodKind.MonthlyReport, ReportScope.Board, Ct);
        Assert.Equal((false, 2, template!.Product), (template.IsOwn, template.Version, template.Text));
    }

    [Fact]
    public async Task A_draft_links_each_figure_to_its_rows_and_shows_last_years_beside_it()
    {
        using var controller = await product.BrowserOf("conny");
        var draft = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.Number == 1).OrderByDescending(made => made.Year).FirstAsync(Ct));
        var page = await Page(controller, $"/cases/{draft.CaseId}/reports/1");
        Assert.Contains($"href=\"/figures/ks/{draft.Year}/uppdrag.klara\"", page, StringComparison.Ordinal);
        Assert.Contains($"/cases/{draft.CaseId}/reports/1/edit", page, StringComparison.Ordinal);

        var beside = await Page(controller, $"/cases/{draft.CaseId}/reports/1?beside=true");
        Assert.Contains($"Verksamhetsberättelse {draft.Year - 1} för kommunstyrelsen sammantaget", beside, StringComparison.Ordinal);
        Assert.Contains("Året visade att samråden tar längre tid", beside, StringComparison.Ordinal);
        Assert.Contains($"/cases/{draft.CaseId}/reports/4", await Page(controller, $"/cases/{draft.CaseId}/documents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_signed_is_shown_as_it_was_kept_and_nobody_edits_it()
    {
        using var officer = await product.BrowserOf("hanna");
        var made = await product.Read(db => db.MadeReports.AsNoTracking().Where(one => one.Number == 1).OrderBy(one => one.Year).FirstAsync(Ct));
        var kept = await product.Read(db => db.KeptDocuments.AsNoTracking().SingleAsync(one => one.AboutId == made.Id.Value, Ct));
        Assert.Contains(kept.Digest, await Page(officer, $"/cases/{made.CaseId}/reports/1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(officer, $"/cases/{made.CaseId}/reports/1/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(officer, $"/cases/{made.CaseId}/reports/9")).StatusCode);
        using var word = await Get(officer, $"/cases/{made.CaseId}/reports/1?handler=File&face=Word");
        Assert.Equal(HttpStatusCode.OK, word.StatusCode);
    }

    [Fact]
    public async Task The_overview_counts_the_goals_by_area_and_each_number_opens_just_those()
    {
        using var controller = await product.BrowserOf("conny");
        var links = Regex.Matches(await Page(controller, "/assignments/overview"), "href=\"(/goals\\?[^\"]+area=[^\"]+)#list\" aria-label=\"([0-9]+) ").ToList();
        Assert.Equal(21, links.Sum(link => int.Parse(link.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var link in links) Assert.Equal(link.Groups[2].Value, $"{Regex.Count(await Page(controller, link.Groups[1].Value), "class=\"list__link\" href=\"/goals/")}");
    }

    private static Task<HttpResponseMessage> Save(HttpClient browser, string text, long version) =>
        EmbeddedProduct.Post(browser, Monthly, Monthly, ("Title", "Månadsrapport {{period}}"), ("Text", text), ("Version", $"{version}"));

    private static Task<HttpResponseMessage> Get(HttpClient browser, string address) => browser.GetAsync(new Uri(address, UriKind.Relative), Ct);

    private static async Task<string> Page(HttpClient browser, string address) => WebUtility.HtmlDecode(await (await Get(browser, address)).Content.ReadAsStringAsync(Ct));
}
