using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Economy;

public sealed class EconomyPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private const string Head = "enhet;sida;kod;rad;varav;budget;utfall;prognos\n";
    private const string Unit = "Socialkontoret";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_the_known_year_with_signs_and_a_part_below_its_whole()
    {
        using var officer = await product.BrowserOf("hanna");
        var rows = Rows(await Page(officer, $"/economy?code=ks&year={await DemoYear()}&month=12"));

        Assert.Equal(["Intäkter|64 600|67 313|66 500|+2 713", "Kostnader|692 500|635 167|647 500|+57 333"], rows.Where(row => Regex.IsMatch(row, "^(Intäkter|Kostnader)")).Take(2));
        Assert.Equal("varav kapitalkostnader|153 000|120 985|125 500|+32 015", rows.First(row => row.StartsWith("varav", StringComparison.Ordinal)));
        Assert.Equal("Resultat|−627 900|−567 854|−581 000|+60 046", rows.First(row => row.StartsWith("Resultat", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_table_is_looked_through_and_then_saved_whole_and_what_was_pasted_stays()
    {
        using var controller = await product.BrowserOf("conny");
        const string good = Unit + ";kostnad;drift;Drift;;100;113;";

        using var refused = await Import(controller, 2031, good + "\n" + Unit + ";kostnad;summa;;;100;112;");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Rad 3, utfall: summan stämmer inte: raderna ger 113 tkr.", page, StringComparison.Ordinal);
        Assert.Contains(good, page, StringComparison.Ordinal);

        using var tried = await Import(controller, 2031, good, "/economy/import?handler=try");
        Assert.Contains($"{Unit}|1|−100|−113|Nytt", Rows(WebUtility.HtmlDecode(await tried.Content.ReadAsStringAsync(Ct))));
        Assert.Equal(0, await product.Read(db => db.UnitEconomies.CountAsync(one => one.Year == 2031, Ct)));
        // The button that saves isn't posted to where it was looked through.
        Assert.Contains("action=\"/economy/import\"", await tried.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var saved = await Import(controller, 2031, good);
        Assert.Equal("/economy?code=ks&year=2031&month=12", saved.Headers.Location?.ToString());
        Assert.Contains("Kostnader|100|113|–|−13", Rows(await Page(controller, "/economy?code=ks&year=2031&month=12")));
    }

    [Fact]
    public async Task A_unit_is_entered_by_hand_and_who_was_late_is_told_with_what_they_typed()
    {
        using var controller = await product.BrowserOf("conny");
        var unit = await product.Read(db => db.Units.Where(one => one.Name == Unit).Select(one => one.Id).SingleAsync(Ct));
        var address = $"/economy/enter?unit={unit}&year=2032&month=8";

        using var wrong = await Enter(controller, address, 0, "10,5");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var told = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Lines_0__Outcome-error", told, StringComparison.Ordinal);
        Assert.Contains("value=\"10,5\"", told, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await Enter(controller, address, 0, "12")).StatusCode);
        using var late = await Enter(controller, address, 0, "14");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("value=\"14\"", await late.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var kept = await product.Read(db => db.UnitEconomies.AsNoTracking().SingleAsync(one => one.UnitId == unit && one.Year == 2032, Ct));
        Assert.Equal([new BudgetLine(BudgetSide.Cost, "drift", "Drift", null, new BudgetAmounts(10, 12, null))], kept.Lines);
        Assert.Equal(HttpStatusCode.Redirect, (await Enter(controller, address, kept.Version, "14")).StatusCode);
        Assert.Contains("Kostnader|10|14|–|−4", Rows(await Page(controller, $"/economy/{kept.Id}")));

        // What it said before stays, with who said it.
        using var officer = await product.BrowserOf("hanna");
        Assert.Equal(2, Rows(await Page(officer, $"/economy/{kept.Id}")).Count(row => row.Contains("|Conny ", StringComparison.Ordinal)));
        Assert.Contains("Kostnader|10|12|–|−2", Rows(await Page(officer, $"/economy/{kept.Id}?version={kept.Version}")));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri($"/economy/{kept.Id}?version=99", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Each_row_of_a_table_that_cannot_be_read_is_told_at_once()
    {
        using var controller = await product.BrowserOf("conny");
        using var refused = await Import(controller, 2034, $"{Unit};kostnad;drift;Drift;;tio;113;\nOkänd enhet;kostnad;drift;Drift;;1;1;\n{Unit};kostnad;it;IT;;1;ett;");
        var told = await ErrorSummary.Of(refused);
        Assert.Equal(["Table", "Table", "Table"], told.Select(one => one.Field));
        Assert.Equal(["Rad 2", "Rad 3", "Rad 4"], told.Select(one => one.Words[..5]));
    }

    [Fact]
    public async Task Each_field_that_is_wrong_in_the_form_is_told_at_once_in_the_order_of_the_rows()
    {
        using var controller = await product.BrowserOf("conny");
        var unit = await product.Read(db => db.Units.Where(one => one.Name == Unit).Select(one => one.Id).SingleAsync(Ct));
        var address = $"/economy/enter?unit={unit}&year=2034&month=8";
        (string, string)[] Row(int at, string budget, string outcome) => [($"Lines[{at}].Side", "Cost"), ($"Lines[{at}].Code", $"rad{at}"), ($"Lines[{at}].Name", $"Rad {at}"), ($"Lines[{at}].Budget", budget), ($"Lines[{at}].Outcome", outcome)];
        using var refused = await EmbeddedProduct.Post(controller, address, address, [("Seen", "0"), .. Enumerable.Range(0, 12).SelectMany(at => Row(at, at == 10 ? "x" : "1", at is 2 or 10 ? "y" : "1"))]);
        Assert.Equal(["Lines_2__Outcome", "Lines_10__Budget", "Lines_10__Outcome"], (await ErrorSummary.Of(refused)).Select(one => one.Field));
    }

    [Fact]
    public async Task Who_confirms_a_table_after_another_changed_a_unit_is_told_what_changed_and_keeps_it()
    {
        using var controller = await product.BrowserOf("conny");
        const string mine = Unit + ";kostnad;drift;Drift;;100;113;";
        using var tried = await Import(controller, 2034, mine, "/economy/import?handler=try");
        var seen = Regex.Match(await tried.Content.ReadAsStringAsync(Ct), "name=\"Seen\" value=\"([^\"]*)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2034, Unit + ";kostnad;drift;Drift;;100;90;")).StatusCode);

        using var late = await Import(controller, 2034, mine, seen: seen);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Ct));
        Assert.Contains(mine, page, StringComparison.Ordinal);
        Assert.Matches($"{Unit}.*Conny", page);
        Assert.Equal(90, (await Known()).Lines[0].Amounts.Outcome);

        var now = Regex.Match(page, "name=\"Seen\" value=\"([^\"]*)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2034, mine, seen: now)).StatusCode);
        Assert.Equal(113, (await Known()).Lines[0].Amounts.Outcome);

        Task<UnitEconomy> Known() => product.Read(db => db.UnitEconomies.AsNoTracking().SingleAsync(one => one.Year == 2034, Ct));
    }

    [Fact]
    public async Task A_code_that_is_a_line_in_one_unit_and_a_part_in_another_is_told_and_counted_in_no_text()
    {
        using var controller = await product.BrowserOf("conny");
        var other = await product.Read(async db => await db.Units.Where(one => one.Name != Unit && one.BoardId == db.Units.First(unit => unit.Name == Unit).BoardId).Select(one => one.Name).FirstAsync(Ct));
        var rows = $"{Unit};kostnad;drift;Drift;;100;113;\n{Unit};kostnad;kapital;Kapital;drift;50;40;\n{other};kostnad;kapital;Kapital;;7;7;";
        using var tried = await Import(controller, 2035, rows, "/economy/import?handler=try");
        Assert.Matches($"kapital.*{other}.*{Unit}", WebUtility.HtmlDecode(await tried.Content.ReadAsStringAsync(Ct)));
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2035, rows)).StatusCode);
        Assert.Matches($"kapital.*{other}.*{Unit}", await Page(controller, "/economy?code=ks&year=2035&month=12"));
        Assert.Contains("uppgift saknas", await Page(controller, $"/figures/ks/2035/{Uri.EscapeDataString("kostnader.utfall")}?line=kapital"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_works_for_another_board_since_does_not_keep_the_others_table_from_being_looked_through()
    {
        using var controller = await product.BrowserOf("conny");
        var (moved, board) = await Other();
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2036, $"{moved.Name};kostnad;kapital;Kapital;;7;7;")).StatusCode);
        var another = await product.Read(db => Task.FromResult(db.Bodies.All.First(body => body.Id != board).Id));
        await Move(another);
        try
        {
            using var tried = await Import(controller, 2036, $"{Unit};kostnad;drift;Drift;;100;113;\n{Unit};kostnad;kapital;Kapital;drift;50;40;", "/economy/import?handler=try");
            Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
            // What it had counts where it was.
            Assert.Matches($"kapital.*{moved.Name}.*{Unit}", WebUtility.HtmlDecode(await tried.Content.ReadAsStringAsync(Ct)));
        }
        finally { await Move(board); }

        async Task Move(BodyId to)
        {
            await using var scope = product.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
            (await db.Units.SingleAsync(unit => unit.Id == moved.Id, Ct)).WorkFor(to);
            await db.SaveChangesAsync(Ct);
        }
    }

    [Theory]
    [InlineData("Year", "2051", 2050)]
    [InlineData("Month", "10", 2052)]
    [InlineData("Kind", "Investments", 2054)]
    public async Task What_is_of_another_period_or_kind_than_was_looked_through_is_shown_anew_and_not_saved(string field, string value, int year)
    {
        using var controller = await product.BrowserOf("conny");
        var isKind = field == "Kind";
        var seen = await SeenOf(controller, year, $"{Unit};kostnad;drift;Drift;;100;113;");
        var typed = new Dictionary<string, string>
        {
            ["Board"] = "ks", ["Year"] = $"{year}", ["Month"] = "12", ["Kind"] = "Budget", ["Seen"] = seen,
            ["Table"] = isKind ? $"enhet;projekt;totalbudget;budget;utfall;prognos;läge\n{Unit};Väg;1000;5;4;5;Byggs" : $"{Head}{Unit};kostnad;drift;Drift;;100;113;",
        };
        typed[field] = value;

        using var other = await Send();
        var page = WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains("något annat än det du granskade", page, StringComparison.Ordinal);
        Assert.DoesNotContain("medan", page, StringComparison.Ordinal);
        Assert.Equal(0, await Kept());

        // What is shown now may be saved.
        typed["Seen"] = SeenIn(page);
        Assert.Equal(HttpStatusCode.Redirect, (await Send()).StatusCode);
        Assert.Equal(1, await Kept());

        Task<HttpResponseMessage> Send() => EmbeddedProduct.Post(controller, "/economy/import", "/economy/import", [.. typed.Select(one => (one.Key, one.Value))]);
        Task<int> Kept() => product.Read(db => db.UnitEconomies.CountAsync(one => one.Year == year || one.Year == year + 1, Ct));
    }

    [Fact]
    public async Task A_unit_that_was_not_in_the_table_that_was_looked_through_is_shown_before_it_is_replaced()
    {
        using var controller = await product.BrowserOf("conny");
        var (other, _) = await Other();
        const string mine = Unit + ";kostnad;drift;Drift;;100;113;";
        Assert.Equal(HttpStatusCode.Redirect, (await Import(controller, 2039, $"{other.Name};kostnad;drift;Drift;;7;7;")).StatusCode);
        var seen = await SeenOf(controller, 2039, mine);

        using var added = await Import(controller, 2039, $"{mine}\n{other.Name};kostnad;drift;Drift;;9;9;", seen: seen);
        Assert.Equal(HttpStatusCode.Conflict, added.StatusCode);
        Assert.Equal([7L], await product.Read(async db => (await db.UnitEconomies.AsNoTracking().Where(one => one.Year == 2039).ToListAsync(Ct)).SelectMany(one => one.Lines).Select(line => line.Amounts.Budget)));
        Assert.Contains($"{other.Name}|1|−9|−9|Ersätts", Rows(WebUtility.HtmlDecode(await added.Content.ReadAsStringAsync(Ct))));
    }

    [Fact]
    public async Task Investments_are_listed_by_unit_with_their_state()
    {
        using var officer = await product.BrowserOf("hanna");
        var page = await Page(officer, $"/economy/investments?code=ks&year={await DemoYear()}&month=12");
        Assert.Contains("Försenad: pålningen fick göras om", page, StringComparison.Ordinal);
        Assert.Contains("Summa|38 000|33 475|35 100|+4 525", Rows(page));
    }

    [Fact]
    public async Task A_figure_of_money_opens_the_units_that_it_adds_up()
    {
        using var officer = await product.BrowserOf("hanna");
        var page = await Page(officer, $"/figures/ks/{await DemoYear()}/{Uri.EscapeDataString("kostnader.avvikelse")}?line=kapital");
        Assert.Contains("32\u00a0015\u00a0tkr", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "class=\"list__link\" href=\"/economy/"));
    }

    [Fact]
    public async Task Who_reads_the_economy_enters_none()
    {
        using var officer = await product.BrowserOf("hanna");
        using var member = await product.BrowserOf("lova");
        var id = await product.Read(db => db.UnitEconomies.Select(one => one.Id).FirstAsync(Ct));

        Assert.DoesNotContain("/economy/enter", await Page(officer, $"/economy/{id}"), StringComparison.Ordinal);
        foreach (var address in new[] { "/economy/import", "/economy/enter" }) Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address, Ct)).StatusCode);
        foreach (var address in new[] { "/economy", "/economy/investments", $"/economy/{id}" }) Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(address, Ct)).StatusCode);
        using var refused = await EmbeddedProduct.Post(officer, "/settings", "/economy/import", ("Board", "ks"), ("Year", "2033"), ("Month", "12"), ("Kind", "Budget"), ("Table", Head + Unit + ";kostnad;a;A;;1;1;"));
        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Equal(0, await product.Read(db => db.UnitEconomies.CountAsync(one => one.Year == 2033, Ct)));
    }

    private Task<int> DemoYear() => product.Read(db => db.UnitEconomies.Where(one => one.Month == 10).Select(one => one.Year).FirstAsync(Ct));

    /// <summary>Another unit of the same board.</summary>
    private Task<(Domain.People.Unit Unit, BodyId Board)> Other() => product.Read(async db =>
    {
        var board = await db.Units.Where(one => one.Name == Unit).Select(one => one.BoardId).SingleAsync(Ct);
        return (await db.Units.AsNoTracking().FirstAsync(one => one.Name != Unit && one.BoardId == board, Ct), board);
    });

    private static async Task<string> SeenOf(HttpClient browser, int year, string rows)
    {
        using var tried = await Import(browser, year, rows, "/economy/import?handler=try");
        return SeenIn(await tried.Content.ReadAsStringAsync(Ct));
    }

    private static string SeenIn(string page) => Regex.Match(page, "name=\"Seen\" value=\"([^\"]*)\"").Groups[1].Value;

    private static Task<HttpResponseMessage> Import(HttpClient browser, int year, string rows, string to = "/economy/import", string seen = "") =>
        EmbeddedProduct.Post(browser, "/economy/import", to, ("Board", "ks"), ("Year", $"{year}"), ("Month", "12"), ("Kind", "Budget"), ("Table", Head + rows), ("Seen", seen));

    private static Task<HttpResponseMessage> Enter(HttpClient browser, string address, long seen, string outcome) => EmbeddedProduct.Post(browser, address, address,
        ("Seen", $"{seen}"), ("Lines[0].Side", "Cost"), ("Lines[0].Code", "Drift"), ("Lines[0].Name", "Drift"), ("Lines[0].Budget", "10"), ("Lines[0].Outcome", outcome), ("Lines[1].Code", ""));

    /// <summary>Each row of the page's tables as its cells in words.</summary>
    private static List<string> Rows(string page) => [.. Regex.Matches(page, "<tr[^>]*>(.*?)</tr>", RegexOptions.Singleline).Select(row =>
        string.Join('|', Regex.Matches(row.Groups[1].Value, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).Select(cell => Regex.Replace(Regex.Replace(cell.Groups[1].Value, "<[^>]+>", ""), @"\s+", " ").Trim())))];

    private static async Task<string> Page(HttpClient browser, string address) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(address, UriKind.Relative), Ct));
}
