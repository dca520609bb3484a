using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Journal;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

public sealed class RegisterPageTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_clicks_of_a_double_click_make_one_case_and_no_gap_in_the_numbers()
    {
        using var officer = await product.BrowserOf("hanna");
        var key = await Key(officer);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Register(officer, key, "Dubbelklickat")));
        Assert.Single(answers.Distinct());
        Assert.Equal(answers[0], await Register(officer, key, "Dubbelklickat"));
        Assert.Equal(1, await product.Read(db => db.Cases.CountAsync(c => c.Title == "Dubbelklickat", Ct)));

        // A page that was gone back to, and filled in anew, says so once, keeps what was typed and has a key of its own: sent again it is another case.
        var again = await Send(officer, key, "Ett annat");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        var shown = await again.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Formuläret har redan skickats", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"Ett annat\"", shown, StringComparison.Ordinal);
        Assert.Equal(0, await product.Read(db => db.Cases.CountAsync(c => c.Title == "Ett annat", Ct)));
        Assert.NotEqual(answers[0], await Register(officer, KeyOn(shown), "Ett annat"));
        var serials = await product.Read(db => db.Cases.Where(c => c.Title == "Dubbelklickat" || c.Title == "Ett annat").Select(c => c.Serial).Order().ToListAsync(Ct));
        Assert.Equal(serials[0] + 1, serials[1]);
    }

    [Fact]
    public async Task A_form_that_names_another_subjects_id_makes_a_case_with_an_id_and_a_history_of_its_own()
    {
        using var officer = await product.BrowserOf("hanna");
        var other = Guid.NewGuid();
        await product.Use<JournalWriter, bool>(async journal =>
        {
            var period = new JournalDraft(JournalSubject.Of(new ReportingPeriodId(other)), DateTimeOffset.UtcNow, null);
            period.Tell(HistoryKind.PeriodOpened);
            return await product.Read(async db =>
            {
                await journal.Write(db, period, Ct);
                return true;
            });
        });
        var entries = await product.Read(db => db.History.CountAsync(h => h.SubjectId == other, Ct));

        Assert.DoesNotContain(other.ToString(), await Register(officer, other.ToString(), "Lånat id"), StringComparison.Ordinal);
        Assert.Equal(entries, await product.Read(db => db.History.CountAsync(h => h.SubjectId == other, Ct)));
        Assert.Equal(1, await product.Read(db => db.Cases.CountAsync(c => c.Title == "Lånat id", Ct)));
    }

    [Fact]
    public async Task A_form_keeps_its_key_when_it_is_refused_and_each_form_that_is_shown_has_one_of_its_own()
    {
        using var officer = await product.BrowserOf("hanna");
        var page = await officer.GetStringAsync(new Uri("/cases/new", UriKind.Relative), Ct);
        var keys = Keys(page);
        Assert.Equal(Regex.Count(page, "<form[^>]* method=\"post\""), keys.Distinct().Count());

        var refused = await Send(officer, KeyOn(page), " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(KeyOn(page), KeyOn(await refused.Content.ReadAsStringAsync(Ct)));

        await Register(officer, KeyOn(page), "Efter rättelsen");
        Assert.DoesNotContain(KeyOn(page), await officer.GetStringAsync(new Uri("/cases/new", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_key_or_with_an_unreadable_one_is_a_first_click()
    {
        using var officer = await product.BrowserOf("hanna");
        Assert.NotEqual(await Register(officer, "", "Från en gammal sida"), await Register(officer, "inte en nyckel", "Från en gammal sida"));
    }

    static async Task<string> Key(HttpClient officer) => KeyOn(await officer.GetStringAsync(new Uri("/cases/new", UriKind.Relative), Ct));

    // Of the page's own form, and not of the menu's.
    static string KeyOn(string page) => Keys(Regex.Match(page, "<main.*</main>", RegexOptions.Singleline).Value)[0];

    static List<string> Keys(string html) => [.. Regex.Matches(html, "name=\"Key\" value=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];

    static Task<HttpResponseMessage> Send(HttpClient officer, string key, string title) =>
        EmbeddedProduct.Post(officer, "/cases/new", "/cases/new", ("Key", key), ("Title", title), ("Access", "Open"));

    static async Task<string> Register(HttpClient officer, string key, string title)
    {
        var answer = await Send(officer, key, title);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
