using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Figures;
using Arende.Application.Goals;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Goals;

public sealed class GoalPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private const string Head = "målområde;målområdets namn;nummer;mål;indikator;enhet;bättre;målvärde;utfall;källa\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_count_opens_exactly_so_many_goals_and_a_figure_says_the_same()
    {
        using var officer = await product.BrowserOf("hanna");
        var year = await DemoYear();

        var links = Regex.Matches(await Page(officer, $"/goals?code=ks&year={year}"), "href=\"(/goals\\?[^\"]+show=[^\"]+)#list\">([0-9]+)<").ToList();

        Assert.Equal(["21", "17", "4"], links.Select(link => link.Groups[2].Value));
        foreach (var link in links) Assert.Equal(link.Groups[2].Value, $"{Regex.Count(await Page(officer, WebUtility.HtmlDecode(link.Groups[1].Value)), "class=\"list__link\" href=\"/goals/")}");
        await using var scope = product.Services.CreateAsyncScope();
        var figures = scope.ServiceProvider.GetRequiredService<ReadFigures>();
        var missed = await figures.Of(FigureCatalogue.Find("mål.ej-uppnådda")!, UsualBodies.Board, year, Ct);
        Assert.Equal(["2.1", "2.2", "3.2", "3.3"], missed.Rows!.Select(row => row.Key));
        Assert.Equal(17, (await figures.Of(FigureCatalogue.Find("mål.uppnådda")!, UsualBodies.Board, year, Ct)).Number);
        // A year without goals has no value, which isn't 0.
        Assert.Null((await figures.Of(FigureCatalogue.Find("mål.antal")!, UsualBodies.Board, 1995, Ct)).Number);
    }

    [Fact]
    public async Task A_table_is_saved_whole_or_not_at_all_and_what_was_pasted_stays()
    {
        using var controller = await product.BrowserOf("conny");
        const string good = "1;Område;1.1;Ett mål;Mått;procent;upp;82,5;80,25;SCB";

        using var refused = await Import(controller, 2031, good + "\n1;Område;1.x;Ett till;;;;;;");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Rad 3: målets nummer ”1.x” går inte att läsa.", page, StringComparison.Ordinal);
        Assert.Contains(good, page, StringComparison.Ordinal);
        Assert.Equal(0, await product.Read(db => db.Goals.CountAsync(goal => goal.Year == 2031, Ct)));

        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2031, good)).StatusCode);
        // Read anew, nothing is there twice; the year after knows what it was.
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2031, good.Replace("80,25", "81", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2032, good.Replace("80,25", "85", StringComparison.Ordinal))).StatusCode);
        var goals = await product.Read(db => db.Goals.AsNoTracking().Whole().Where(goal => goal.Year == 2031 || goal.Year == 2032).OrderBy(goal => goal.Year).ToListAsync(Ct));
        Assert.Equal([81m, 85m], goals.Select(goal => Assert.Single(goal.Indicators).Of(goal.Year)!.Outcome!.Value));
        Assert.Equal(Trend.Better, goals[1].Indicators[0].TrendOf(2032));
    }

    [Fact]
    public async Task All_that_is_missing_of_a_goal_is_told_at_once_each_at_its_field()
    {
        using var controller = await product.BrowserOf("conny");
        using var empty = await EmbeddedProduct.Post(controller, "/goals/new", "/goals/new", ("Board", ""), ("Year", ""), ("Number", ""), ("AreaTitle", ""), ("Goal", ""));
        var told = await ErrorSummary.Of(empty);
        Assert.Equal(["Board", "Year", "Number", "AreaTitle", "Goal"], told.Select(one => one.Field));
        Assert.Equal(5, told.Select(one => one.Words).Distinct().Count());
        using var taken = await EmbeddedProduct.Post(controller, "/goals/new", "/goals/new", ("Board", "ks"), ("Year", $"{await DemoYear()}"), ("Number", "2.1"), ("AreaTitle", "Område"), ("Goal", ""));
        Assert.Equal(["Number", "Goal"], (await ErrorSummary.Of(taken)).Select(one => one.Field));
    }

    [Fact]
    public async Task The_review_of_no_board_and_year_is_that_of_the_latest_year_with_goals()
    {
        using var officer = await product.BrowserOf("hanna");
        var year = await DemoYear();
        Assert.Contains($"/goals?code=ks&year={year}", WebUtility.HtmlDecode(await Page(officer, "/goals/review")), StringComparison.Ordinal);
        foreach (var address in new[] { "/goals/review?code=zz", "/goals/review?code=ks&year=1995" }) Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri(address, UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task A_table_with_several_wrong_rows_tells_each_of_them()
    {
        using var controller = await product.BrowserOf("conny");
        using var refused = await Import(controller, 2036, "1;Område;1.x;Ett;;;;;;\n1;Område;1.y;Två;;;;;;");
        Assert.Equal(["Rad 2", "Rad 3"], (await ErrorSummary.Of(refused)).Select(one => one.Words[..5]));
    }

    [Fact]
    public async Task A_verdict_is_kept_with_its_evidence_and_who_was_late_is_told()
    {
        using var controller = await product.BrowserOf("conny");
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2035, "1;Område;1.1;Ett mål;Mått;procent;upp;82,5;80;SCB")).StatusCode);
        var (id, seen) = await product.Read(db => db.Goals.Where(goal => goal.Year == 2035).Select(goal => ValueTuple.Create(goal.Id, goal.Version)).SingleAsync(Ct));
        var page = $"/goals/{id}";
        Assert.Contains("Underlaget talar för: inte uppnått", await Page(controller, page), StringComparison.Ordinal);

        Assert.Contains("Motivation-error", await (await Judge(controller, page, "PartlyReached", "", seen)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Judge(controller, page, "PartlyReached", "Nästan framme.", seen)).StatusCode);
        using var late = await Judge(controller, page, "Reached", "Jag hann inte först.", seen);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Jag hann inte först.</textarea>", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2035, "1;Område;1.1;Ett mål;Mått;procent;upp;82,5;99;SCB")).StatusCode);

        var verdict = Assert.Single((await product.Read(db => db.Goals.AsNoTracking().Whole().SingleAsync(goal => goal.Id == id, Ct))).Verdicts);
        Assert.Equal((GoalOutcome.PartlyReached, "Nästan framme."), (verdict.Outcome, verdict.Motivation));
        Assert.Equal([new IndicatorEvidence("Mått", "procent", 82.5m, 80, false)], verdict.Evidence.Indicators);
    }

    [Fact]
    public async Task Who_reads_the_goals_judges_none_and_imports_none()
    {
        using var officer = await product.BrowserOf("hanna");
        using var member = await product.BrowserOf("lova");
        var (id, seen) = await product.Read(db => db.Goals.Where(goal => goal.Outcome == GoalOutcome.NotReached).OrderBy(goal => goal.Area).ThenBy(goal => goal.Place).Select(goal => ValueTuple.Create(goal.Id, goal.Version)).FirstAsync(Ct));

        Assert.DoesNotContain("name=\"Motivation\"", await Page(officer, $"/goals/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/goals/import", Ct)).StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, (await Judge(officer, "/settings", "Reached", "Jag tycker det.", seen, $"/goals/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/goals", Ct)).StatusCode);
        Assert.Equal(seen, await product.Read(db => db.Goals.Where(goal => goal.Id == id).Select(goal => goal.Version).SingleAsync(Ct)));
    }

    private Task<int> DemoYear() => product.Read(db => db.Goals.Where(goal => goal.Outcome == GoalOutcome.NotReached).Select(goal => goal.Year).FirstAsync(Ct));

    private static Task<HttpResponseMessage> Import(HttpClient browser, int year, string rows) =>
        EmbeddedProduct.Post(browser, "/goals/import", "/goals/import", ("Board", "ks"), ("Year", $"{year}"), ("Table", Head + rows));

    private static Task<HttpResponseMessage> Judge(HttpClient browser, string page, string outcome, string motivation, long seen, string? to = null) =>
        EmbeddedProduct.Post(browser, page, to ?? page, ("Outcome", outcome), ("Motivation", motivation), ("Seen", $"{seen}"));

    private static async Task<string> Page(HttpClient browser, string address) => await browser.GetStringAsync(new Uri(address, UriKind.Relative), Ct);
}
