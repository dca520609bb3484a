using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Arende.Domain.Calendar;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Settings;

/// <summary>Each test has somebody of its own who is away: they share a site.</summary>
public sealed class AbsencePageTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("", "7", "Nils", "Skriv första dagen.")]
    [InlineData("0", "", "Nils", "Skriv sista dagen.")]
    [InlineData("7", "6", "Nils", "Sista dagen ligger före den första.")]
    [InlineData("-9", "-8", "Nils", "Båda dagarna har passerat.")]
    [InlineData("0", "366", "Nils", "Frånvaron kan vara högst ett år.")]
    [InlineData("0", "7", "", "Välj en ställföreträdare.")]
    [InlineData("0", "7", "Lova", "Den personen kan inte vara ställföreträdare.")]
    [InlineData("0", "7", "Hanna", "Den som är borta kan inte vara sin egen ställföreträdare.")]
    public async Task What_can_not_be_is_said_and_what_was_typed_stays(string first, string last, string deputy, string words)
    {
        var hanna = await site.SignIn("hanna");
        var (from, to, standIn) = (Day(first), Day(last), deputy.Length == 0 ? "" : await Person(deputy));

        var answer = await hanna.Post("/settings", "/settings?handler=Absence", ("Absence.First", from), ("Absence.Last", to), ("Absence.Deputy", standIn));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Main, StringComparison.Ordinal);
        Assert.Contains($"value=\"{from}\"", answer.Find("(<input[^>]*name=\"Absence.First\"[^>]*>)"), StringComparison.Ordinal);
        Assert.Contains($"value=\"{to}\"", answer.Find("(<input[^>]*name=\"Absence.Last\"[^>]*>)"), StringComparison.Ordinal);
        if (deputy == "Nils") Assert.Matches($"<option value=\"{standIn}\"[^>]*selected", answer.Html);
        Assert.DoesNotContain("Avsluta frånvaron", (await hanna.Get("/settings")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_set_shown_to_both_changed_and_ended()
    {
        var (kim, conny) = (await site.SignIn("kim"), await site.SignIn("conny"));
        var deputy = await Person("Conny");
        Assert.Equal("/settings", (await Set(kim, Day("0"), Day("7"), deputy)).Location);

        Assert.Contains("med Conny Controller som ställföreträdare", (await kim.Get("/settings")).Main, StringComparison.Ordinal);
        Assert.Contains("Du är ställföreträdare för Kim Chef", (await conny.Get("/")).Main, StringComparison.Ordinal);

        await Set(kim, Day("1"), Day("7"), deputy);
        Assert.DoesNotContain("Du är ställföreträdare", (await conny.Get("/")).Main, StringComparison.Ordinal);

        Assert.Contains("Frånvaron är avslutad.", (await kim.Get((await kim.Post("/settings", "/settings?handler=EndAbsence")).Location!)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Avsluta frånvaron", (await kim.Get("/settings")).Main, StringComparison.Ordinal);
        var log = (await (await site.SignIn("adam")).Get("/administration/audit")).Main;
        Assert.Contains("Kim Chef angav frånvaro", Regex.Replace(log, "  +", " "), StringComparison.Ordinal);
        Assert.Contains("ändrade frånvaron till", log, StringComparison.Ordinal);
        Assert.Contains("avslutade frånvaron för Kim Chef", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sets_it_for_somebody()
    {
        var (adam, nils) = (await site.SignIn("adam"), await site.SignIn("nils"));
        var elsa = await Person("Elsa");
        var page = $"/administration/accounts/{elsa}";
        var answer = await adam.Post(page, $"{page}?handler=Absence", ("Absence.First", Day("0")), ("Absence.Last", Day("3")), ("Absence.Deputy", await Person("Nils")));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("Du är ställföreträdare för Elsa Ekonomidirektör", (await nils.Get("/")).Main, StringComparison.Ordinal);
        Assert.Contains("Frånvaro", (await adam.Get(page)).Main, StringComparison.Ordinal);
        var late = await adam.Post(page, $"{page}?handler=Absence", ("Absence.First", Day("3")), ("Absence.Last", Day("2")), ("Absence.Deputy", await Person("Nils")));
        Assert.Contains("Sista dagen ligger före den första.", late.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_in_English_too()
    {
        var ulla = await site.SignIn("ulla");
        await ulla.Post("/settings", "/language", ("to", "en"), ("back", "/settings"));

        Assert.Contains("Save the absence", (await ulla.Get("/settings")).Main, StringComparison.Ordinal);
    }

    private static Task<PageAnswer> Set(Visitor visitor, string first, string last, string deputy) =>
        visitor.Post("/settings", "/settings?handler=Absence", ("Absence.First", first), ("Absence.Last", last), ("Absence.Deputy", deputy));

    private static string Day(string after) =>
        after.Length == 0 ? "" : Today.AddDays(int.Parse(after, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Nobody has moved this site's clock.
    private static DateOnly Today => StockholmTime.Today(TimeProvider.System);

    private async Task<string> Person(string name) =>
        (await (await site.SignIn("adam")).Get("/administration/accounts")).Find($"href=\"/administration/accounts/([0-9a-f-]+)\"[^>]*>{name}");
}
