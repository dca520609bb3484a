using System.Net;
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

        // A page that was gone back to, and filled in anew, is another case.
        Assert.NotEqual(answers[0], await Register(officer, key, "Ett annat"));
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

    static async Task<string> Key(HttpClient officer)
    {
        var page = await officer.GetStringAsync(new Uri("/cases/new", UriKind.Relative), Ct);
        return System.Text.RegularExpressions.Regex.Match(page, "name=\"Key\" value=\"([^\"]+)\"").Groups[1].Value;
    }

    static async Task<string> Register(HttpClient officer, string key, string title)
    {
        var answer = await EmbeddedProduct.Post(officer, "/cases/new", "/cases/new", ("Key", key), ("Title", title), ("Access", "Open"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
