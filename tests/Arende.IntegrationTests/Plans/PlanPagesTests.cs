using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Plans;

public sealed class PlanPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_number_of_a_plan_opens_exactly_so_many_rows()
    {
        using var controller = await product.BrowserOf("conny");
        var plan = Regex.Match(await Page(controller, "/plans"), "class=\"list__link\" href=\"(/plans/[^\"]+)\"").Groups[1].Value;

        var links = Regex.Matches(await Page(controller, plan), "href=\"(/plans/[^\"]+show=[^\"]+)#list\">([0-9]+)<").ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var list = await Page(controller, WebUtility.HtmlDecode(link.Groups[1].Value));
            Assert.Equal(link.Groups[2].Value, $"{Regex.Count(list, "class=\"list__link\" href=\"/assignments/")}");
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_plan_is_a_file_of_exactly_the_rows_that_are_asked_for(string format)
    {
        using var controller = await product.BrowserOf("conny");
        var plan = Regex.Match(await Page(controller, "/plans"), "class=\"list__link\" href=\"(/plans/[^\"]+)\"").Groups[1].Value;
        var shown = await Page(controller, $"{plan}?show=left");
        var address = WebUtility.HtmlDecode(Regex.Match(shown, $"href=\"([^\"]+handler=export[^\"]+format={format})\"").Groups[1].Value);

        var file = await controller.GetByteArrayAsync(new Uri(address, UriKind.Relative), Ct);

        var rows = format == "csv" ? Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length : Regex.Count(await Sheet(file), "<x:row>|<row>");
        Assert.Equal(Regex.Count(shown, "class=\"list__link\" href=\"/assignments/") + 1, rows);
    }

    [Fact]
    public async Task The_list_of_plans_goes_back_to_earlier_years()
    {
        using var controller = await product.BrowserOf("conny");
        var years = Years(await Page(controller, "/plans"));

        Assert.True(years.Count > 1);
        Assert.Equal(years.Skip(1), Years(await Page(controller, $"/plans?before={years[0]}")));
        Assert.Contains("De senaste planerna", await Page(controller, "/plans?before=1999"), StringComparison.Ordinal);

        static List<int> Years(string page) => [.. Regex.Matches(page, "class=\"list__link\" href=\"/plans/ks/([0-9]+)\"", RegexOptions.IgnoreCase).Select(link => int.Parse(link.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
    }

    [Theory]
    [InlineData("/plans/ks/1850")]
    [InlineData("/plans/zz/2025")]
    [InlineData("/plans/ks/20255")]
    public async Task A_plan_that_is_none_is_not_found(string address)
    {
        using var controller = await product.BrowserOf("conny");

        Assert.Equal(HttpStatusCode.NotFound, (await controller.GetAsync(new Uri(address, UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task An_assignments_page_tells_the_plans_that_it_has_been_in()
    {
        using var controller = await product.BrowserOf("conny");
        await using var scope = product.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<ArendeDb>().PlanEntries.Where(entry => entry.Outcome == null).Select(entry => entry.AssignmentId).FirstAsync(Ct);

        var page = await Page(controller, $"/assignments/{id}");

        Assert.Matches("I verksamhetsplanerna</h2>(?s:.*?)href=\"/plans/[^\"]+\">Verksamhetsplan 20[0-9]{2}</a>(?s:.*?)Kom in genom", page);
    }

    [Fact]
    public async Task A_year_end_is_tried_with_its_sum_and_what_lacks_and_keeps_what_was_typed()
    {
        using var controller = await product.BrowserOf("conny");
        var yearEnd = await YearEnd(controller);
        var fields = Fields(await Page(controller, yearEnd));
        fields["Rows[0].Action"] = "";
        fields["Rows[1].Deadline"] = "snart nog";

        var tried = WebUtility.HtmlDecode(await (await EmbeddedProduct.Post(controller, yearEnd, $"{yearEnd}?handler=try", [.. fields.Select(field => (field.Key, field.Value))])).Content.ReadAsStringAsync(Ct));

        Assert.Contains("Summan stämmer inte: 1 saknar åtgärd", tried, StringComparison.Ordinal);
        Assert.Contains("Välj ärendet som tar årsskiftet till beslut.", tried, StringComparison.Ordinal);
        Assert.Contains("value=\"snart nog\"", tried, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_gone_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        using var controller = await product.BrowserOf("conny");
        var yearEnd = await YearEnd(controller);
        var fields = Fields(await Page(controller, yearEnd));
        (fields["AnnualCase"], fields["Rows[0].Action"], fields["Rows[0].Reason"]) = ($"{Guid.CreateVersion7()}", "Close", "Behovet finns inte längre.");

        using var refused = await EmbeddedProduct.Post(controller, yearEnd, $"{yearEnd}?handler=propose", [.. fields.Select(field => (field.Key, field.Value))]);

        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("href=\"#AnnualCase\"", page, StringComparison.Ordinal);
        Assert.Contains("Ärendet kan inte väljas längre", page, StringComparison.Ordinal);
        Assert.Contains("Behovet finns inte längre.</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_end_is_the_controllers_page_alone()
    {
        using var controller = await product.BrowserOf("conny");
        using var officer = await product.BrowserOf("hanna");
        var yearEnd = await YearEnd(controller);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri(yearEnd, UriKind.Relative), Ct)).StatusCode);
    }

    private static async Task<string> Sheet(byte[] file)
    {
        await using var package = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var sheet = new StreamReader(await package.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).OpenAsync(Ct));
        return await sheet.ReadToEndAsync(Ct);
    }

    private static async Task<string> YearEnd(HttpClient controller) => Regex.Match(await Page(controller, "/plans"), "class=\"list__link\" href=\"(/plans/[^\"]+)\"").Groups[1].Value + "/year-end";

    // As a browser would send the form back: what is chosen in lists, and what stands in fields.
    private static Dictionary<string, string> Fields(string page) => Regex.Matches(page, "name=\"(Rows\\[[0-9]+\\]\\.(?:Id|Version))\" value=\"([^\"]*)\"")
        .ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value)
        .Concat(Regex.Matches(page, "name=\"(Rows\\[[0-9]+\\]\\.Action)\"").Select(field => KeyValuePair.Create(field.Groups[1].Value, "Carry"))).ToDictionary(field => field.Key, field => field.Value);

    private static async Task<string> Page(HttpClient browser, string address) => await browser.GetStringAsync(new Uri(address, UriKind.Relative), Ct);
}
