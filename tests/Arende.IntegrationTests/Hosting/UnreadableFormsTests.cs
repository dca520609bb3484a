using System.Net;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Hosting;

/// <summary>What can't be read or is too long is never saved as something else: the form comes back, with all that was typed.</summary>
public sealed class UnreadableFormsTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Unit", "vilken som helst")]
    [InlineData("Owner", "0")]
    [InlineData("Kind", "99")]
    [InlineData("PlanYear", "nästa")]
    [InlineData("PlanYear", "20255")]
    [InlineData("PlanYear", "1066")]
    public async Task An_assignment_with_a_value_that_is_none_is_refused_at_its_field(string field, string value)
    {
        using var controller = await product.BrowserOf("conny");
        var title = $"Utred {field} {Guid.NewGuid()}";
        var answer = await EmbeddedProduct.Post(controller, "/assignments/new", "/assignments/new", [("Title", title), .. field == "Kind" ? Array.Empty<(string, string)>() : [("Kind", "Assignment")], (field, value)]);
        await Refused(answer, field, title);
        Assert.False(await product.Read(db => db.Assignments.AnyAsync(a => a.Title == title, Ct)));
    }

    [Fact]
    public async Task An_owner_who_is_none_takes_no_assignment_from_its_owner()
    {
        using var controller = await product.BrowserOf("conny");
        var assignment = await product.Read(db => db.Assignments.AsNoTracking().Where(a => a.OwnerId != null).FirstAsync(Ct));
        var page = $"/assignments/{assignment.Id}";
        var answer = await EmbeddedProduct.Post(
            controller, page, $"{page}?handler=give", ("Unit", $"{assignment.UnitId}"), ("Owner", "ingen"), ("Version", $"{assignment.Version}"));
        await Refused(answer, "Owner", assignment.Title);
        Assert.Equal(assignment.OwnerId, await product.Read(db => db.Assignments.Where(a => a.Id == assignment.Id).Select(a => a.OwnerId).SingleAsync(Ct)));
    }

    [Fact]
    public async Task An_attachment_without_a_readable_number_is_not_given_another()
    {
        using var officer = await product.BrowserOf("hanna");
        var made = await EmbeddedProduct.Post(officer, "/cases/new", "/cases/new", ("Title", "Bilagor"), ("Access", "Open"));
        var page = $"{made.Headers.Location}/edit";
        var answer = await EmbeddedProduct.Post(officer, page, page, ("Version", "0"), ("Draft.Title", "Bilagor"), ("Draft.Clauses[0]", "Det som skrevs"),
            ("Draft.Attachments[0].Number", "1a"), ("Draft.Attachments[0].Title", "Karta"), ("step", "save"));
        await Refused(answer, "Draft_Attachments_0__Number", "Det som skrevs");
        Assert.Contains("1a", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cases/new", "hanna", "Title", 501)]
    [InlineData("/assignments/new", "conny", "Title", 501)]
    [InlineData("/assignments/new", "conny", "Source", 501)]
    [InlineData("/administration/accounts/create", "adam", "Name", 201)]
    [InlineData("/administration/accounts/create", "adam", "Email", 255)]
    [InlineData("/administration/accounts/create", "adam", "Email", 100_000)]
    public async Task A_text_that_is_too_long_is_refused_in_words_and_stays(string page, string person, string field, int length)
    {
        using var browser = await product.BrowserOf(person);
        var text = (field == "Email" ? "a@" : "") + new string('a', field == "Email" ? length - 2 : length);
        var unit = await product.Read(db => db.Units.Select(u => u.Id).FirstAsync(Ct));
        (string, string)[] fields = [("Title", "Rubrik"), ("Access", "Open"), ("Name", "Namn"), ("Email", $"{Guid.NewGuid()}@example.se"), ("Password", "ett långt lösenord")];
        if (page.StartsWith("/administration", StringComparison.Ordinal)) fields = [.. fields, ("Unit", $"{unit}")];
        var answer = await EmbeddedProduct.Post(browser, page, page, [.. fields.Where(one => one.Item1 != field), (field, text)]);
        await Refused(answer, field, text);
    }

    [Fact]
    public async Task Control_characters_are_left_out_of_what_is_typed()
    {
        using var officer = await product.BrowserOf("hanna");
        var made = await EmbeddedProduct.Post(officer, "/cases/new", "/cases/new", ("Title", "Klocka\u0007\u001b[31m \u0085vid torget"), ("Access", "Open"));
        Assert.Contains("Klocka[31m vid torget", await officer.GetStringAsync(made.Headers.Location, Ct), StringComparison.Ordinal);
    }

    static async Task Refused(HttpResponseMessage answer, string field, string typed)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains($"id=\"{field}-error\"", shown, StringComparison.Ordinal);
        Assert.Contains(typed, shown, StringComparison.Ordinal);
    }
}
