using System.Net;
using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Accounts;

public sealed class SignInTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const string Password = "en lång mening som går att minnas";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static readonly Viewer Administrator = new(default, default, "test", new HashSet<string> { Role.Administrator });

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in()
    {
        using var browser = product.Browser();
        browser.DefaultRequestHeaders.Host = "elsewhere.example";
        var answer = await browser.GetAsync(new Uri("/administration?handler=x", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/signin?returnUrl=%2Fadministration%3Fhandler%3Dx", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_a_role_may_not_see_does_not_exist()
    {
        using var browser = await product.BrowserOf("hanna");
        var answer = await browser.GetAsync(new Uri("/administration/accounts", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_right_password_signs_in_and_a_wrong_one_does_not()
    {
        var email = await Create("ratt");
        using var browser = product.Browser();
        Assert.Equal(HttpStatusCode.OK, (await Try(browser, email, "fel lösenord som är långt")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Try(browser, email.ToUpperInvariant(), Password)).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_from_a_place_shut_it_out_also_for_the_right_one()
    {
        var email = await Create("lockout");
        await Task.WhenAll(Enumerable.Range(0, SignInTries.MostFromOnePlace).Select(_ => Ask(email, "fel lösenord")));
        Assert.Equal(SignInAnswer.TooManyTries, (await Ask(email, Password)).Answer);
    }

    [Fact]
    public async Task Who_guesses_from_elsewhere_keeps_nobody_out()
    {
        var email = await Create("enda.administratoren");
        for (var attempt = 0; attempt <= SignInTries.MostFromOnePlace; attempt++) await Ask(email, "fel lösenord", new("203.0.113.9"));
        Assert.Equal(SignInAnswer.TooManyTries, (await Ask(email, Password, new("203.0.113.9"))).Answer);
        Assert.Equal(SignInAnswer.Welcome, (await Ask(email, Password, new("198.51.100.7"))).Answer);
    }

    [Fact]
    public async Task Who_guesses_from_many_places_keeps_out_no_browser_that_the_account_knows()
    {
        var email = await Create("kand.apparat");
        for (var attempt = 0; attempt < SignInTries.MostFromAnywhere; attempt++) await Ask(email, "fel lösenord", new($"203.0.113.{attempt}"));
        Assert.Equal(SignInAnswer.TooManyTries, (await Ask(email, Password, new("198.51.100.7"))).Answer);
        Assert.Equal(SignInAnswer.Welcome, (await Ask(email, Password, new("198.51.100.7", Device: Guid.NewGuid()))).Answer);
    }

    [Fact]
    public async Task A_browser_that_has_signed_in_before_is_not_shut_out_by_others_at_the_same_address()
    {
        var email = await Create("kand.webblasare");
        using var own = product.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await Try(own, email, Password)).StatusCode);
        using var stranger = product.Browser();
        for (var attempt = 0; attempt < SignInTries.MostFromOnePlace; attempt++) await Try(stranger, email, "fel lösenord som är långt");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Try(stranger, email, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Try(own, email, Password)).StatusCode);
        // But it is known for that account only.
        var other = await Create("annat.konto");
        for (var attempt = 0; attempt < SignInTries.MostFromOnePlace; attempt++) await Try(stranger, other, "fel lösenord som är långt");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Try(own, other, Password)).StatusCode);
    }

    [Fact]
    public async Task A_new_password_begins_the_count_anew()
    {
        var email = await Create("nytt.losenord");
        for (var attempt = 0; attempt <= SignInTries.MostFromOnePlace; attempt++) await Ask(email, "fel lösenord");
        await using var scope = product.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<ArendeDb>().People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<SetPassword>().Run(Administrator, id, "ett annat långt lösenord", Ct);
        Assert.Equal(SignInAnswer.Welcome, (await Ask(email, "ett annat långt lösenord")).Answer);
    }

    [Fact]
    public async Task Tries_whose_time_is_over_are_forgotten()
    {
        var email = await Create("glomda");
        await Ask(email, "fel lösenord");
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var before = await db.SignInTries.CountAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<ForgetSignInTries>().Run(Ct);
        Assert.Equal(before, await db.SignInTries.CountAsync(Ct));
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow() + 2 * SignInTries.Window);
        await new ForgetSignInTries(db, clock).Run(Ct);
        Assert.Equal(0, await db.SignInTries.CountAsync(Ct));
    }

    [Fact]
    public async Task An_account_that_exists_is_refused_in_the_same_words_as_one_that_does_not()
    {
        var email = await Create("finns");
        using var browser = product.Browser();
        for (var attempt = 0; attempt <= SignInTries.MostFromOnePlace; attempt++)
        {
            var known = await Try(browser, email, "fel lösenord som är långt");
            var unknown = await Try(browser, "ingen@strandkoping.example", "fel lösenord som är långt");
            Assert.Equal(unknown.StatusCode, known.StatusCode);
            Assert.Equal(await Words(unknown), await Words(known));
        }
        var slowed = await Try(browser, email, Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.Contains("För många försök", await Words(slowed), StringComparison.Ordinal);
        Assert.Equal("300", slowed.Headers.GetValues("Retry-After").Single());
        // Another person at the same computer is let in.
        Assert.Equal(HttpStatusCode.Redirect, (await Try(browser, await Create("granne"), Password)).StatusCode);
    }

    static async Task<string> Words(HttpResponseMessage answer) =>
        System.Text.RegularExpressions.Regex.Match(await answer.Content.ReadAsStringAsync(Ct), "<ul>.*?</ul>", System.Text.RegularExpressions.RegexOptions.Singleline).Value is { Length: > 0 } said
            ? said
            : throw new InvalidOperationException("The page says nothing.");

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request()
    {
        var email = await Create("roll");
        using var browser = product.Browser();
        await Try(browser, email, Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/administration", UriKind.Relative), Ct)).StatusCode);

        await using var scope = product.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<ArendeDb>().People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<ChangeRoles>().Run(Administrator, id, [Role.Clerk], Ct);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri("/administration", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = await product.BrowserOf("adam");
        await EmbeddedProduct.Post(browser, "/administration", "/signout");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri("/administration", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_after_signing_out()
    {
        var email = await Create("kopia");
        using var browser = product.Browser();
        var cookie = (await Try(browser, email, Password)).Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("arende.session=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await Administration(cookie));
        await EmbeddedProduct.Post(browser, "/administration", "/signout");
        Assert.Equal(HttpStatusCode.Redirect, await Administration(cookie));
    }

    async Task<HttpStatusCode> Administration(string cookie)
    {
        using var thief = product.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/administration");
        request.Headers.Add("Cookie", cookie);
        return (await thief.SendAsync(request, Ct)).StatusCode;
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = await product.BrowserOf("adam");
        using var empty = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri("/demo/clock", UriKind.Relative), empty, Ct)).StatusCode);
    }

    async Task<string> Create(string name)
    {
        var email = $"{name}@strandkoping.example";
        await using var scope = product.Services.CreateAsyncScope();
        var unit = await scope.ServiceProvider.GetRequiredService<ArendeDb>().Units.Select(u => u.Id).FirstAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<CreateAccount>().Run(Administrator, name, "", email, unit, [Role.Administrator], Password, Ct);
        return email;
    }

    async Task<SignedIn> Ask(string email, string password, SignInPlace? place = null)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignIn>().Run(email, password, place ?? new SignInPlace("192.0.2.1"), Ct);
    }

    static Task<HttpResponseMessage> Try(HttpClient browser, string email, string password) =>
        EmbeddedProduct.Post(browser, "/signin", "/signin", ("Email", email), ("Password", password));
}
