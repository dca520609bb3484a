using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Arende.Application.Figures;
using Arende.Application.Goals;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Goals;

/// <summary>Goals and indicators that are changed by page, reviewed, measured month by month and taken away. Each test has a year of its own.</summary>
public sealed class ChangeGoalsTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private const string Head = "målområde;målområdets namn;nummer;mål;indikator;enhet;bättre;målvärde;utfall;källa";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_goal_is_entered_changed_and_removed_by_page()
    {
        using var controller = await product.BrowserOf("conny");
        Assert.Equal(HttpStatusCode.Redirect, (await Enter(controller, 2040, "2.1")).StatusCode);
        using var twice = await Enter(controller, 2040, "2.1");
        Assert.Contains("Number-error", await twice.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var goal = await Of(2040);
        var edit = $"/goals/{goal.Id}/edit";

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, edit, edit, ("AreaTitle", "Trygghet"), ("Goal", "Trygga platser"), ("Seen", $"{goal.Version}"))).StatusCode);
        Assert.Equal(("Trygghet", "Trygga platser"), ((await Of(2040)).AreaTitle, (await Of(2040)).Title));
        using var late = await EmbeddedProduct.Post(controller, edit, edit, ("AreaTitle", "Trygghet"), ("Goal", "Jag kom sent"), ("Seen", $"{goal.Version}"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Jag kom sent", await late.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, edit, edit + "?handler=Remove", ("Seen", $"{(await Of(2040)).Version}"))).StatusCode);
        Assert.Equal(0, await product.Read(db => db.Goals.CountAsync(one => one.Year == 2040, Ct)));
    }

    [Fact]
    public async Task Who_changed_a_goal_and_its_indicators_and_what_it_was_stands_on_its_page()
    {
        using var controller = await product.BrowserOf("conny");
        await Enter(controller, 2047, "2.1");
        var goal = await Of(2047);
        await EmbeddedProduct.Post(controller, $"/goals/{goal.Id}/edit", $"/goals/{goal.Id}/edit", ("AreaTitle", goal.AreaTitle), ("Goal", "Trygga torg"), ("Seen", $"{goal.Version}"));
        foreach (var outcome in new[] { "80", "81,5" })
        {
            goal = await Of(2047);
            var page = $"/goals/{goal.Id}/indicator{(goal.Indicators.Count == 0 ? "" : $"?indicator={goal.Indicators[0].Id}")}";
            await EmbeddedProduct.Post(controller, page, page, ("Name", "Andel trygga"), ("UnitOfMeasure", "procent"), ("Better", "Up"), ("Source", "SCB"), ("Month", "12"), ("Target", "82"), ("Outcome", outcome), ("Seen", $"{goal.Version}"));
        }
        goal = await Of(2047);
        var address = $"/goals/{goal.Id}/indicator?indicator={goal.Indicators[0].Id}";
        await EmbeddedProduct.Post(controller, address, address + "&handler=Remove", ("Seen", $"{goal.Version}"), ("Name", "Andel trygga"), ("Better", "Up"));

        using var officer = await product.BrowserOf("hanna");
        var shown = WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri($"/goals/{goal.Id}", UriKind.Relative), Ct));
        Assert.Contains("Conny", shown.Split("changes-heading")[^1], StringComparison.Ordinal);
        foreach (var said in new[] { "skrev in målet 2.1", "namn Trygga torg (tidigare", "skrev in indikatorn Andel trygga i målet 2.1", "utfall 81,5 (tidigare 80)", "tog bort indikatorn Andel trygga" }) Assert.Contains(said, shown, StringComparison.Ordinal);

        await EmbeddedProduct.Post(controller, $"/goals/{goal.Id}/edit", $"/goals/{goal.Id}/edit?handler=Remove", ("Seen", $"{(await Of(2047)).Version}"));
        Assert.Equal(1, await product.Read(db => db.Audit.CountAsync(line => line.Kind == Application.Audit.AuditKind.GoalRemoved && line.Arguments.Contains(goal.Id.ToString()), Ct)));
    }

    [Fact]
    public async Task The_history_says_the_month_of_a_value_and_all_values_of_what_is_taken_away()
    {
        using var controller = await product.BrowserOf("conny");
        await Enter(controller, 2048, "2.1");
        foreach (var (month, outcome) in new[] { (8, "80"), (8, "81,5"), (12, "83") })
        {
            var now = await Of(2048);
            var page = $"/goals/{now.Id}/indicator{(now.Indicators.Count == 0 ? "" : $"?indicator={now.Indicators[0].Id}")}";
            await EmbeddedProduct.Post(controller, page, page, ("Name", "Andel trygga"), ("UnitOfMeasure", "procent"), ("Better", "Up"), ("Source", "SCB"), ("Month", $"{month}"), ("Target", month == 8 ? "82" : ""), ("Outcome", outcome), ("Seen", $"{now.Version}"));
        }
        var goal = await Of(2048);
        var shown = WebUtility.HtmlDecode(await controller.GetStringAsync(new Uri($"/goals/{goal.Id}", UriKind.Relative), Ct));
        foreach (var said in new[]
        {
            "skrev in indikatorn Andel trygga i målet 2.1: måttenhet procent, högre är bättre, källa SCB, målvärde 82, utfall 80, till och med augusti",
            "ändrade indikatorn Andel trygga i målet 2.1: utfall 81,5 (tidigare 80), till och med augusti", "utfall 83 (tidigare inget), hela året",
        }) Assert.Contains(said, shown, StringComparison.Ordinal);

        await EmbeddedProduct.Post(controller, $"/goals/{goal.Id}/indicator", $"/goals/{goal.Id}/indicator", ("Name", "Antal torg"), ("UnitOfMeasure", "antal"), ("Better", "Down"), ("Source", ""), ("Month", "12"), ("Target", "4"), ("Outcome", ""), ("Seen", $"{goal.Version}"));
        await EmbeddedProduct.Post(controller, $"/goals/{goal.Id}/edit", $"/goals/{goal.Id}/edit?handler=Remove", ("Seen", $"{(await Of(2048)).Version}"));
        var about = $"\"goal\":\"{goal.Id}\"";
        var last = await product.Read(db => db.Audit.AsNoTracking().Where(line => line.Arguments.Contains(about)).OrderByDescending(line => line.Id).Take(3).ToListAsync(Ct));
        Assert.Equal(
            ["tog bort indikatorn Andel trygga ur målet 2.1: till och med augusti målvärde 82, utfall 81,5; hela året utfall 83", "tog bort indikatorn Antal torg ur målet 2.1: hela året målvärde 4", "tog bort målet 2.1 Ett mål (2048)"],
            last.AsEnumerable().Reverse().Select(line => T.Audit.Of(line.Kind, new HistoryArguments((JsonObject)JsonNode.Parse(line.Arguments)!)).Sv));
    }

    [Fact]
    public async Task A_goals_history_goes_on_where_there_is_more_than_a_page_of_it()
    {
        using var controller = await product.BrowserOf("conny");
        await Enter(controller, 2049, "2.1");
        var goal = await Of(2049);
        for (var at = 0; at < 50; at++) await EmbeddedProduct.Post(controller, $"/goals/{goal.Id}/edit", $"/goals/{goal.Id}/edit", ("AreaTitle", goal.AreaTitle), ("Goal", $"Mål nummer {at}"), ("Seen", $"{goal.Version + at}"));
        var newest = WebUtility.HtmlDecode(await controller.GetStringAsync(new Uri($"/goals/{goal.Id}", UriKind.Relative), Ct));
        Assert.Contains("Mål nummer 49", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("skrev in målet", newest, StringComparison.Ordinal);
        var older = WebUtility.HtmlDecode(await controller.GetStringAsync(new Uri(Regex.Match(newest, "href=\"(/goals/[^\"#]+\\?before=[^\"#]+)[^\"]*\"").Groups[1].Value, UriKind.Relative), Ct));
        Assert.Contains("skrev in målet 2.1", older, StringComparison.Ordinal);
        Assert.DoesNotContain("Äldre ändringar", older, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_does_not_undo_what_another_has_said_since()
    {
        using var controller = await product.BrowserOf("conny");
        await Import(controller, 2050, "1;Område;1.1;Ett mål;Mått;procent;upp;82,5;80;SCB");
        var indicator = (await Of(2050)).Indicators[0].Id;
        (string, string)[] Said(string future, string why) => [("Said[0].Indicator", $"{indicator}"), ("Said[0].Future", future), ("Said[0].Motivation", why)];
        const string page = "/goals/review?code=ks&year=2050";
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, page, page, Said("End", "Källan har upphört."))).StatusCode);

        using var late = await EmbeddedProduct.Post(controller, page, page, Said("Keep", "Den säger det mesta."));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Den säger det mesta.", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(IndicatorFuture.End, (await Of(2050)).Indicators[0].LastReview!.Future);
        // The same indicator twice: the last counts, and nothing breaks.
        var seen = $"{(await Of(2050)).Indicators[0].LastReview!.At.UtcTicks}";
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, page, page,
            [.. Said("Change", "Först."), ("Said[0].Seen", seen), ("Said[1].Indicator", $"{indicator}"), ("Said[1].Future", "Keep"), ("Said[1].Motivation", "Sedan."), ("Said[1].Seen", seen)])).StatusCode);
        Assert.Equal("Sedan.", (await Of(2050)).Indicators[0].LastReview!.Motivation);
    }

    [Fact]
    public async Task What_is_judged_is_not_removed_and_nor_is_its_evidence()
    {
        using var controller = await product.BrowserOf("conny");
        await Import(controller, 2041, "1;Område;1.1;Ett mål;Mått;procent;upp;82,5;80;SCB");
        var goal = await Of(2041);
        var page = $"/goals/{goal.Id}";
        (string, string)[] verdict = [("Outcome", "PartlyReached"), ("Motivation", "Nästan framme."), ("Seen", $"{goal.Version}"), ("FormKey", $"{Guid.NewGuid()}")];
        await EmbeddedProduct.Post(controller, page, page, verdict);
        // A double click: one verdict.
        await EmbeddedProduct.Post(controller, page, page, verdict);
        goal = await Of(2041);
        Assert.Single(goal.Verdicts);

        using var refused = await EmbeddedProduct.Post(controller, page + "/edit", page + "/edit?handler=Remove", ("Seen", $"{goal.Version}"));
        Assert.Contains("Målet är bedömt", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        var indicator = $"{page}/indicator?indicator={goal.Indicators[0].Id}";
        using var kept = await EmbeddedProduct.Post(controller, indicator, indicator + "&handler=Remove", ("Seen", $"{goal.Version}"), ("Name", "Mått"), ("Better", "Up"));
        Assert.Contains("underlag i en bedömning", WebUtility.HtmlDecode(await kept.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Single((await Of(2041)).Indicators);
    }

    [Fact]
    public async Task An_indicator_is_measured_month_by_month_and_its_figure_says_so()
    {
        using var controller = await product.BrowserOf("conny");
        await Import(controller, 2042, "1;Område;1.1;Ett mål;Mått;procent;upp;80;;SCB");
        var goal = await Of(2042);
        var address = $"/goals/{goal.Id}/indicator?indicator={goal.Indicators[0].Id}";
        async Task<HttpResponseMessage> Measure(int month, string outcome) => await EmbeddedProduct.Post(controller, address, address,
            ("Name", "Mått"), ("UnitOfMeasure", "procent"), ("Better", "Up"), ("Source", "SCB"), ("Month", $"{month}"), ("Target", month == 12 ? "80" : ""), ("Outcome", outcome), ("Seen", $"{(await Of(2042)).Version}"));

        Assert.Contains("Outcome-error", await (await Measure(4, "många")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Measure(4, "79,5")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Measure(10, "81")).StatusCode);

        Assert.Equal((1, 0), (await Figure("indikatorer.ej-uppnådda", 2042, 4), await Figure("indikatorer.uppnådda", 2042, 4)));
        Assert.Equal((0, 1), (await Figure("indikatorer.ej-uppnådda", 2042, 10), await Figure("indikatorer.uppnådda", 2042, 11)));
        // Nothing had been measured in March.
        Assert.Equal(1, await Figure("indikatorer.utan-utfall", 2042, 3));
        // In the table too: the file of what is there can be read again.
        var file = await controller.GetStringAsync(new Uri("/goals?code=ks&year=2042&handler=export&format=csv", UriKind.Relative), Ct);
        Assert.Contains("79,5", file, StringComparison.Ordinal);
        var (rows, faults) = Arende.Import.GoalTable.Read(file);
        Assert.Empty(faults);
        Assert.Equal([4, 10, 12], rows.Select(row => row.Indicator!.Month));
    }

    [Fact]
    public async Task What_the_review_ends_is_not_imported_for_the_next_year()
    {
        using var controller = await product.BrowserOf("conny");
        await Import(controller, 2043, "1;Område;1.1;Ett mål;Mått;procent;upp;80;81;SCB\n1;Område;1.1;Ett mål;Annat;antal;ned;3;2;SCB");
        var goal = await Of(2043);
        const string review = "/goals/review?code=ks&year=2043";
        var (ended, open) = (goal.Indicators.Single(one => one.Name == "Mått").Id, goal.Indicators.Single(one => one.Name == "Annat").Id);
        (string, string)[] Said(string why) => [("Said[0].Indicator", $"{ended}"), ("Said[0].Future", "End"), ("Said[0].Motivation", why), ("Said[1].Indicator", $"{open}"), ("Said[1].Future", ""), ("Said[1].Motivation", "")];

        Assert.NotEqual(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, review, review, Said(" "))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, review, review, Said("Säger inget längre."))).StatusCode);
        Assert.Equal((IndicatorFuture.End, "Säger inget längre."), (await Of(2043)).Indicators.Select(one => one.LastReview).OfType<IndicatorReview>().Select(one => (one.Future, one.Motivation)).Single());

        using var refused = await Import(controller, 2044, "1;Område;1.1;Ett mål;Annat;antal;ned;3;2;SCB\n1;Område;1.1;Ett mål;Mått;procent;upp;80;82;SCB");
        Assert.Contains("Rad 3: indikatorn ”Mått” avslutades", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(0, await product.Read(db => db.Goals.CountAsync(one => one.Year == 2044, Ct)));
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2044, "1;Område;1.1;Ett mål;Annat;antal;ned;3;2;SCB")).StatusCode);
        Assert.Contains("läste in 1 rad", await controller.GetStringAsync(new Uri("/goals?code=ks&year=2044", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_share_of_goals_reached_is_a_percent_with_all_goals_as_its_rows()
    {
        var year = await product.Read(db => db.Goals.Where(goal => goal.Outcome == GoalOutcome.NotReached).MinAsync(goal => goal.Year, Ct));
        await using var scope = product.Services.CreateAsyncScope();
        var share = await scope.ServiceProvider.GetRequiredService<ReadFigures>().Of(FigureCatalogue.Find("mål.andel-uppnådda")!, UsualBodies.Board, year, Ct);
        Assert.Equal((21, "81,0", "81"), (share.Rows!.Count, share.Written(Domain.Figures.FigureToken.Read("{{mål.andel-uppnådda 2024 :1}}"), ""), share.Written(Domain.Figures.FigureToken.Read("{{mål.andel-uppnådda 2024}}"), "")));
    }

    [Theory]
    [InlineData("/goals/new")]
    [InlineData("/goals/{0}/edit")]
    [InlineData("/goals/{0}/indicator")]
    public async Task Who_may_not_judge_changes_nothing(string address)
    {
        using var officer = await product.BrowserOf("hanna");
        var id = await product.Read(db => db.Goals.Select(goal => goal.Id).FirstAsync(Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, id), UriKind.Relative), Ct)).StatusCode);
    }

    private async Task<decimal?> Figure(string id, int year, int month)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ReadFigures>().Of(FigureCatalogue.Find(id)!, new FigureScope(UsualBodies.Board, year) { Month = month }, Ct)).Number;
    }

    private Task<Goal> Of(int year) => product.Read(db => db.Goals.AsNoTracking().Whole().SingleAsync(goal => goal.Year == year, Ct));

    private static Task<HttpResponseMessage> Enter(HttpClient browser, int year, string number) => EmbeddedProduct.Post(browser, "/goals/new", "/goals/new",
        ("Board", "ks"), ("Year", $"{year}"), ("Number", number), ("AreaTitle", "Område"), ("Goal", "Ett mål"));

    private static Task<HttpResponseMessage> Import(HttpClient browser, int year, string rows) =>
        EmbeddedProduct.Post(browser, "/goals/import", "/goals/import", ("Board", "ks"), ("Year", $"{year}"), ("Table", Head + "\n" + rows));
}
