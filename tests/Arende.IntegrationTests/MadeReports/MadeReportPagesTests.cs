using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.MadeReports;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>The pages of templates and of made reports, in the demo: that of the year before last is decided, and last year's is a draft.</summary>
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

        using var bare = await Save(controller, "{{om enhet}} Läget", 0);
        Assert.Contains("”om” först på en rad behöver namnet på en siffra efter sig", WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);

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
    public async Task All_that_is_wrong_with_a_template_is_told_at_once()
    {
        using var controller = await product.BrowserOf("conny");
        using var refused = await EmbeddedProduct.Post(controller, Monthly, Monthly, ("Title", ""), ("Text", "Klara: {{uppdrag.klarade år}}\n\nTabellen {{tabell uppdrag.kvar år}} står här."), ("Version", "0"));
        var told = await ErrorSummary.Of(refused);
        Assert.Equal(["Title", "Text", "Text"], told.Select(one => one.Field));
        Assert.Equal(["Rad 1", "Rad 3"], told.Skip(1).Select(one => one.Words[..5]));
        using var empty = await EmbeddedProduct.Post(controller, Monthly, Monthly, ("Title", " "), ("Text", " "), ("Version", "0"));
        Assert.Equal(["Title", "Text"], (await ErrorSummary.Of(empty)).Select(one => one.Field));
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
    public async Task The_whole_case_has_each_of_them_once_and_in_order()
    {
        using var officer = await product.BrowserOf("hanna");
        var signed = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.Number == 1).OrderBy(made => made.Year).FirstAsync(Ct));
        var page = await Page(officer, $"/cases/{signed.CaseId}/whole");
        var titles = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.CaseId == signed.CaseId).OrderBy(made => made.Number).Select(made => made.Title).ToListAsync(Ct));
        Assert.Equal(titles, Regex.Matches(page, "<h2>([^<]*)</h2>").Select(heading => heading.Groups[1].Value).Where(titles.Contains));
        Assert.Single(Regex.Matches(page, "Året visade att samråden tar längre tid"));
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
        var first = await word.Content.ReadAsByteArrayAsync(Ct);
        // A zip's clock has seconds by two.
        await Task.Delay(TimeSpan.FromSeconds(2.1), Ct);
        using var again = await Get(officer, $"/cases/{made.CaseId}/reports/1?handler=File&face=Word");
        Assert.Equal(first, await again.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task What_is_decided_says_what_was_frozen_beside_what_the_register_says_today()
    {
        using var officer = await product.BrowserOf("hanna");
        var made = await product.Read(db => db.MadeReports.AsNoTracking().Where(one => one.Number == 1 && one.Kind == PeriodKind.AnnualReport).OrderBy(one => one.Year).FirstAsync(Ct));
        Assert.NotNull(await product.Read(db => db.Cases.Where(c => c.Id == made.CaseId).SelectMany(c => db.AgendaItems.Where(item => item.CaseId == c.Id && item.Outcome == Domain.Meetings.Outcome.Approve)).Select(item => item.Outcome).FirstOrDefaultAsync(Ct)));
        foreach (var page in new[] { $"/cases/{made.CaseId}/reports/1", $"/cases/{made.CaseId}/figures" }) Assert.Contains("i dag 33,0 (fryst 33,4)", await Page(officer, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_counts_the_goals_by_area_and_each_number_opens_just_those()
    {
        using var controller = await product.BrowserOf("conny");
        var links = Regex.Matches(await Page(controller, "/assignments/overview"), "href=\"(/goals\\?[^\"]+area=[^\"]+)#list\" aria-label=\"([0-9]+) ").ToList();
        Assert.Equal(21, links.Sum(link => int.Parse(link.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var link in links) Assert.Equal(link.Groups[2].Value, $"{Regex.Count(await Page(controller, link.Groups[1].Value), "class=\"list__link\" href=\"/goals/")}");
    }

    [Fact]
    public async Task The_overview_shows_the_deviations_of_the_last_year_and_each_number_opens_its_rows()
    {
        using var controller = await product.BrowserOf("conny");
        var year = await product.Read(db => db.UnitEconomies.Where(economy => economy.Month == 12).MaxAsync(economy => economy.Year, Ct));
        var page = (await Page(controller, "/assignments/overview")).Replace('\u00a0', ' ');
        foreach (var (figure, sum) in new[] { ("int%C3%A4kter", "+2 713"), ("kostnader", "+57 333"), ("budget", "+60 046") })
            Assert.Contains($"href=\"/figures/ks/{year}/{figure}.avvikelse\">{sum}</a>", page, StringComparison.Ordinal);
        var links = Regex.Matches(page, "href=\"(/economy/[^\"]+)\" aria-label=\"[^\"]+\">([^<]+)</a>").ToList();
        Assert.Equal(["+713", "+15 782", "+16 495", "+2 000", "+41 551", "+43 551"], links.Select(link => link.Groups[2].Value));
        foreach (var link in links) Assert.Contains(link.Groups[2].Value, (await Page(controller, link.Groups[1].Value)).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_years_show_their_money_in_text_table_and_chart()
    {
        using var controller = await product.BrowserOf("conny");
        var both = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.Number == 1 && made.Kind == PeriodKind.AnnualReport).OrderByDescending(made => made.Year).Select(made => made.CaseId).ToListAsync(Ct));
        foreach (var (id, sum) in both.Zip(["60,0", "33,4"]))
        {
            var page = (await Page(controller, $"/cases/{id}/reports/1")).Replace('\u00a0', ' ');
            Assert.Matches($"avviker från budget med (<a [^>]*>)?{sum}(</a>)? mnkr: intäkterna", page);
            Assert.Contains("<figcaption>", page, StringComparison.Ordinal);
            Assert.Contains("varav kapitalkostnader", page, StringComparison.Ordinal);
            // But where it is told that a figure is another today.
            Assert.DoesNotContain("{{", Regex.Replace(page.Split("id=\"figures\"")[0], "<code>.*?</code>", ""), StringComparison.Ordinal);
        }
        // While it follows the register its rows and bars lead there.
        Assert.Matches("<td><a [^>]*href=\"/economy/", await Page(controller, $"/cases/{both[0]}/reports/1"));
    }

    [Fact]
    public async Task Numbers_of_an_attachment_that_disagree_are_told_on_its_page_and_in_its_form()
    {
        using var controller = await product.BrowserOf("conny");
        var draft = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.Scope == ReportScope.Projects).OrderByDescending(made => made.Year).FirstAsync(Ct));
        var address = $"/cases/{draft.CaseId}/reports/{draft.Number}";
        using var saved = await EmbeddedProduct.Post(controller, $"{address}/edit", $"{address}/edit",
            ("Title", draft.Title), ("Text", $"Av 52 uppdrag är 43 klara under {draft.Year} och 10 överförs till {draft.Year + 1}."), ("Version", $"{draft.Version}"), ("step", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        foreach (var page in new[] { address, $"{address}/edit" })
        {
            var told = await Page(controller, page);
            Assert.Contains($"Bilaga {draft.Number}, {draft.Title}", told, StringComparison.Ordinal);
            Assert.Contains("Det står 52, men delarna 43 + 10 är 53.", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_of_the_cases_figures_tells_the_numbers_of_each_text_with_its_line_and_the_way_to_mend_it()
    {
        using var controller = await product.BrowserOf("conny");
        var draft = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.Scope == ReportScope.Projects).OrderByDescending(made => made.Year).FirstAsync(Ct));
        var address = $"/cases/{draft.CaseId}/reports/{draft.Number}";
        using var saved = await EmbeddedProduct.Post(controller, $"{address}/edit", $"{address}/edit",
            ("Title", draft.Title), ("Text", $"Av 52 uppdrag är 43 klara under {draft.Year} och 10 överförs till {draft.Year + 1}.\n\nVi arbetade med 21 inriktningsmål under {draft.Year}."), ("Version", $"{draft.Version}"), ("step", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var page = await Page(controller, $"/cases/{draft.CaseId}/figures");
        var disagree = page[page.IndexOf("id=\"disagree\"", StringComparison.Ordinal)..page.IndexOf("id=\"numbers\"", StringComparison.Ordinal)];
        var row = Assert.Single(Regex.Matches(disagree, "<tr[ >].*?</tr>", RegexOptions.Singleline).Select(match => match.Value), one => one.Contains("Det står 52, men delarna 43 + 10 är 53.", StringComparison.Ordinal));
        Assert.Matches($"<a class=\"ds-link\" href=\"{address}/edit#Text\">Bilaga {draft.Number}, {Regex.Escape(draft.Title)}</a>, rad 1<", row);
        Assert.Contains("Hindrar inlämning och underskrift", row, StringComparison.Ordinal);

        var loose = page[page.IndexOf($"id=\"numbers-{draft.Number}\"", StringComparison.Ordinal)..];
        Assert.Matches($"<b>21</b>.*?href=\"{address}/edit#Text\">rad 3</a>.*?Stämmer med Alla mål {draft.Year}<.*?<code>{{{{mål\\.antal {draft.Year}", loose.ReplaceLineEndings(" "));
        // Told once: what doesn't agree isn't told as a number without evidence as well.
        Assert.DoesNotContain("<b>43</b>", loose, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_units_report_the_names_to_write_are_the_units()
    {
        using var controller = await product.BrowserOf("conny");
        var made = await product.Read(db => db.MadeReports.AsNoTracking().Where(one => one.Scope == ReportScope.Unit).OrderByDescending(one => one.Year).FirstAsync(Ct));
        var page = await Page(controller, $"/cases/{made.CaseId}/reports/{made.Number}/edit");
        Assert.Matches($"data-token=\"{{{{tabell ekonomi {made.Year} enhet:", page);
        Assert.Matches($"data-token=\"{{{{mål.antal {made.Year}}}}}\"", page);
    }

    private static Task<HttpResponseMessage> Save(HttpClient browser, string text, long version) =>
        EmbeddedProduct.Post(browser, Monthly, Monthly, ("Title", "Månadsrapport {{period}}"), ("Text", text), ("Version", $"{version}"));

    private static Task<HttpResponseMessage> Get(HttpClient browser, string address) => browser.GetAsync(new Uri(address, UriKind.Relative), Ct);

    private static async Task<string> Page(HttpClient browser, string address) => WebUtility.HtmlDecode(await (await Get(browser, address)).Content.ReadAsStringAsync(Ct));
}
