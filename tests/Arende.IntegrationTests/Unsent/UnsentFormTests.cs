using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Accounts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Unsent;

/// <summary>What is sent with a session that has ended comes back to its account, and to no other.</summary>
public sealed class UnsentFormTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const string Typed = "Bänkarna vid torget, två ”stycken” & en till";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_back_after_signing_in_and_is_sent_only_by_the_person()
    {
        using var officer = await product.BrowserOf("hanna");
        var form = await Form(officer, "/cases/new");
        await EmbeddedProduct.Post(officer, "/", "/signout");

        var refused = await Send(officer, "/cases/new", form, ("Title", Typed), ("Access", "Open"));
        var signIn = Address(refused);
        Assert.StartsWith("/signin?returnUrl=%2Funsent%2F", signIn, StringComparison.Ordinal);
        Assert.Contains("Det du skrev väntar i 24 timmar", await Read(officer, signIn), StringComparison.Ordinal);

        var page = await Return(officer, signIn, "hanna");
        Assert.Contains($"value=\"{Typed}\"", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
        Assert.Contains("Inget är skickat än", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await Cases(Typed));

        var sent = await Send(officer, "/cases/new", Hidden(page.Html), ("Title", Typed), ("Access", "Open"));
        Assert.StartsWith("/cases/", Address(sent), StringComparison.Ordinal);
        Assert.Equal(1, await Cases(Typed));
        Assert.Equal($"/unsent/{page.Id}", Address(await officer.GetAsync(page.Address, Ct)));
        Assert.Contains("Antingen är den redan skickad", await (await officer.GetAsync($"/unsent/{page.Id}", Ct)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_keeps_its_key_so_that_what_was_done_before_is_not_done_again()
    {
        using var officer = await product.BrowserOf("hanna");
        var form = await Form(officer, "/cases/new");
        var key = ("Key", $"{FormKey.New()}");
        var first = Address(await Send(officer, "/cases/new", form, key, ("Title", "Före utloggningen"), ("Access", "Open")));
        await EmbeddedProduct.Post(officer, "/", "/signout");

        // The answer was lost, and the form is sent again when the session has ended.
        var page = await Return(officer, Address(await Send(officer, "/cases/new", form, key, ("Title", "Före utloggningen"), ("Access", "Open"))), "hanna");
        Assert.Contains($"name=\"Key\" value=\"{key.Item2}\"", page.Html, StringComparison.Ordinal);

        Assert.Equal(first, Address(await Send(officer, "/cases/new", Hidden(page.Html), key, ("Title", "Före utloggningen"), ("Access", "Open"))));
        Assert.Equal(1, await Cases("Före utloggningen"));
    }

    [Fact]
    public async Task Another_account_that_signs_in_never_sees_it_and_its_owner_still_does()
    {
        using var browser = await product.BrowserOf("hanna");
        var form = await Form(browser, "/cases/new");
        await EmbeddedProduct.Post(browser, "/", "/signout");
        var signIn = Address(await Send(browser, "/cases/new", form, ("Title", "Bara för Hanna"), ("Access", "Secret")));

        await EmbeddedProduct.Post(browser, signIn, "/signin?handler=demo", ("account", "ronja"));
        var unsent = Unescaped(signIn);
        var told = await browser.GetAsync(unsent, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, told.StatusCode);
        var words = await told.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Texten hör till ett annat konto", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bara för Hanna", words, StringComparison.Ordinal);
        var guessed = await browser.GetAsync($"/cases/new?unsent={unsent.Split('/')[^1]}", Ct);
        Assert.Equal(unsent, Address(guessed));

        Assert.Contains("Bara för Hanna", (await Return(browser, signIn, "hanna")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_one_account_that_is_sent_by_another_waits_for_the_first()
    {
        using var browser = await product.BrowserOf("hanna");
        var form = await Form(browser, "/cases/new");
        await EmbeddedProduct.Post(browser, "/signin", "/signin?handler=demo", ("account", "ronja"));

        var answer = await Send(browser, "/cases/new", form, ("Title", "Fel konto"), ("Access", "Open"));

        var unsent = Address(answer);
        Assert.StartsWith("/unsent/", unsent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(unsent, Ct)).StatusCode);
        Assert.Equal(0, await Cases("Fel konto"));
        Assert.Contains("Fel konto", (await Return(browser, $"/signin?returnUrl={Uri.EscapeDataString(unsent)}", "hanna")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_whose_token_is_of_another_session_of_the_same_account_is_shown_again_and_not_carried_out()
    {
        using var first = await product.BrowserOf("hanna");
        var form = await Form(first, "/cases/new");
        // The browser was started again: the session is new, and so is the form's cookie.
        using var second = await product.BrowserOf("hanna");

        var answer = await Send(second, "/cases/new", form, ("Title", "Efter omstart"), ("Access", "Open"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("value=\"Efter omstart\"", html, StringComparison.Ordinal);
        Assert.Contains("Sidan hörde till en tidigare inloggning", html, StringComparison.Ordinal);
        Assert.Equal(0, await Cases("Efter omstart"));
        Assert.Equal(HttpStatusCode.Redirect, (await Send(second, "/cases/new", Hidden(html), ("Title", "Efter omstart"), ("Access", "Open"))).StatusCode);
    }

    [Theory]
    [InlineData("multipart")]
    [InlineData("encoded")]
    public async Task A_pasted_text_of_some_megabytes_is_offered_again_and_a_file_is_not(string how)
    {
        var pasted = string.Concat(Enumerable.Repeat("Räkna å, ä och ö på rad efter rad.\n", how == "multipart" ? 100_000 : 30_000));
        using var officer = await product.BrowserOf("hanna");
        var form = await Form(officer, "/cases/import");
        await EmbeddedProduct.Post(officer, "/", "/signout");

        var refused = how == "multipart"
            ? await SendFile(officer, form, pasted)
            : await Send(officer, "/cases/import", form, ("Pasted", pasted));
        var page = await Return(officer, Address(refused), "hanna");

        Assert.True(page.Html.Length > pasted.Length);
        Assert.Contains("Räkna å, ä och ö", page.Html, StringComparison.Ordinal);
        Assert.Equal(how == "multipart", page.Html.Contains("Filer följer inte med", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_is_never_kept()
    {
        using var administrator = await product.BrowserOf("adam");
        var form = await Form(administrator, "/administration/accounts/create");
        await EmbeddedProduct.Post(administrator, "/", "/signout");
        var signIn = Address(await Send(administrator, "/administration/accounts/create", form, ("Name", "Nisse Ny"), ("Password", "ett hemligt lösenord")));
        var id = Guid.Parse(Unescaped(signIn).Split('/')[^1]);

        await using var scope = product.Services.CreateAsyncScope();
        var adam = await scope.ServiceProvider.GetRequiredService<ArendeDb>().People.Where(p => p.Email == "adam.administrator@strandkoping.example").Select(p => p.Id).SingleAsync(Ct);
        var kept = await scope.ServiceProvider.GetRequiredService<UnsentForms>().Find(id, adam, Ct);

        Assert.Equal(["Name"], kept!.Fields.Values.Keys);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_neither_kept_nor_carried_out()
    {
        using var visitor = product.Browser();
        var forged = new Dictionary<string, string> { ["__Owner"] = "CfDJ8forged", ["__RequestVerificationToken"] = "forged" };
        Assert.Equal("/signin?returnUrl=%2Fcases%2Fnew", Address(await Send(visitor, "/cases/new", forged, ("Title", "Påhittad"))));

        using var officer = await product.BrowserOf("hanna");
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(officer, "/cases/new", forged, ("Title", "Påhittad"), ("Access", "Open"))).StatusCode);
        // Somebody else's form, with a token that the thief has got of their own: it waits for the thief.
        using var thief = await product.BrowserOf("kim");
        var theirs = Hidden(await Read(thief, "/"));
        Assert.StartsWith("/unsent/", Address(await Send(officer, "/cases/new", theirs, ("Title", "Påhittad"), ("Access", "Open"))), StringComparison.Ordinal);
        Assert.Equal(0, await Cases("Påhittad"));
    }

    [Fact]
    public async Task No_page_that_changes_anything_does_it_without_its_token()
    {
        using var officer = await product.BrowserOf("hanna");
        foreach (var path in new[] { "/cases/new", "/cases/import", "/demo/clock", "/inbox", "/signin", "/signout", "/language" })
        {
            using var empty = new FormUrlEncodedContent([]);
            Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostAsync(path, empty, Ct)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/cases", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_page_that_was_open_while_another_tab_signed_in_says_so_and_leads_on()
    {
        using var browser = product.Browser();
        var form = await Form(browser, "/signin");
        await EmbeddedProduct.Post(browser, "/signin", "/signin?handler=demo", ("account", "hanna"));

        var answer = await Send(browser, "/signin", form, ("Email", "hanna@strandkoping.example"), ("Password", "hemligt"), ("returnUrl", "/cases/new"));

        var html = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Du är redan inloggad som Hanna Handläggare", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/cases/new\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_twice_is_signed_out()
    {
        using var browser = await product.BrowserOf("hanna");
        var form = Hidden(await Read(browser, "/"));
        await EmbeddedProduct.Post(browser, "/", "/signout");
        Assert.Equal("/signin", Address(await Send(browser, "/signout", form)));
    }

    [Fact]
    public async Task Five_wait_for_one_person_and_none_longer_than_a_day()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var forms = scope.ServiceProvider.GetRequiredService<UnsentForms>();
        var lova = await db.People.Where(p => p.Email == "lova.ledamot@strandkoping.example").Select(p => p.Id).SingleAsync(Ct);
        var fields = new TypedFields(new Dictionary<string, string[]> { ["a"] = ["b"] }, false);
        var ids = new List<Guid>();
        for (var form = 0; form <= UnsentForm.MostOfOnePerson; form++) ids.Add(await forms.Keep(lova, "/inbox", fields, Ct));

        Assert.Null(await forms.Find(ids[0], lova, Ct));
        Assert.Equal("b", (await forms.Find(ids[^1], lova, Ct))!.Fields.Values["a"].Single());
        Assert.True(await forms.IsAnothers(ids[^1], PersonId.New(), Ct));

        await db.UnsentForms.Where(f => f.PersonId == lova).ExecuteUpdateAsync(set => set.SetProperty(f => f.KeptAt, f => DateTimeOffset.UnixEpoch), Ct);
        Assert.Null(await forms.Find(ids[^1], lova, Ct));
        Assert.Equal(UnsentForm.MostOfOnePerson, await scope.ServiceProvider.GetRequiredService<ForgetUnsentForms>().Run(Ct));
    }

    async Task<int> Cases(string title)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArendeDb>().Cases.CountAsync(c => c.Title == title, Ct);
    }

    static async Task<(string Html, string Address, string Id)> Return(HttpClient browser, string signIn, string account)
    {
        await EmbeddedProduct.Post(browser, signIn, "/signin?handler=demo", ("account", account), ("returnUrl", Unescaped(signIn)));
        var address = Address(await browser.GetAsync(Unescaped(signIn), Ct));
        var answer = await browser.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(Ct), address, address.Split('=')[^1]);
    }

    static string Unescaped(string signIn) => Uri.UnescapeDataString(signIn.Split("returnUrl=")[1]);

    static string Address(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString ?? $"{answer.StatusCode}";

    static Task<string> Read(HttpClient browser, string path) => browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct);

    static async Task<Dictionary<string, string>> Form(HttpClient browser, string page) => Hidden(await Read(browser, page));

    /// <summary>What the page's last form would send unseen, its first field first.</summary>
    static Dictionary<string, string> Hidden(string html) => new[] { "__Owner", "__Unsent", "__RequestVerificationToken" }
        .Select(name => (name, Regex.Match(html, $"name=\"{name}\"[^>]*value=\"([^\"]+)\"").Groups[1].Value))
        .Where(field => field.Value.Length > 0).ToDictionary(field => field.name, field => field.Value);

    static async Task<HttpResponseMessage> Send(HttpClient browser, string action, Dictionary<string, string> hidden, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await browser.PostAsync(action, content, Ct);
    }

    static async Task<HttpResponseMessage> SendFile(HttpClient browser, Dictionary<string, string> hidden, string pasted)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in hidden) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent("# En fil"u8.ToArray()), "Upload", "fil.md");
        content.Add(new StringContent(pasted), "Pasted");
        return await browser.PostAsync("/cases/import", content, Ct);
    }
}
