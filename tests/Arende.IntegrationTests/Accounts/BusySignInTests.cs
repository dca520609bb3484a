using System.Net;
using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Accounts;

/// <summary>So many sign in that nobody else has a turn in time.</summary>
public sealed class BusySignInTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>, IAsyncLifetime
{
    const string Password = "en lång mening som går att minnas";
    const string Email = "en.av.manga@strandkoping.example";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly CancellationTokenSource end = new();
    PasswordChecks checks = null!;
    Task<bool>[] waiting = [];

    public async ValueTask InitializeAsync()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        if (!await db.Accounts.AnyAsync(a => a.Email == Email, Ct))
        {
            var administrator = new Viewer(default, default, "test", new HashSet<string> { Role.Administrator });
            await scope.ServiceProvider.GetRequiredService<CreateAccount>().Run(administrator, "En av många", "", Email, await db.Units.Select(u => u.Id).FirstAsync(Ct), [Role.Administrator], Password, Ct);
        }
        checks = product.Services.GetRequiredService<PasswordChecks>();
    }

    public async ValueTask DisposeAsync()
    {
        await Calm();
        end.Dispose();
    }

    [Fact]
    public async Task Who_has_no_turn_in_time_is_told_to_wait_a_little_whether_there_is_such_an_account_or_not()
    {
        await Flood();
        using var browser = product.Browser();
        foreach (var email in new[] { Email, "ingen.alls@strandkoping.example" })
        {
            var answer = await EmbeddedProduct.Post(browser, "/signin", "/signin", ("Email", email), ("Password", Password));
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal("15", answer.Headers.GetValues("Retry-After").Single());
            Assert.Contains("Många loggar in just nu", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tries_that_had_no_turn_keep_nobody_out()
    {
        await Flood();
        for (var attempt = 0; attempt <= SignInTries.MostFromOnePlace; attempt++) Assert.Equal(SignInAnswer.Busy, (await Ask()).Answer);

        await Calm();

        Assert.Equal(SignInAnswer.Welcome, (await Ask()).Answer);
    }

    [Fact]
    public async Task A_browser_that_the_account_knows_has_its_turn_in_a_flood()
    {
        await Flood();
        var known = Ask(Guid.NewGuid());
        // The one that is checked now ends; all the others go on waiting.
        checks.Leave(PasswordChecks.LongestRest);
        Assert.Equal(SignInAnswer.Welcome, (await known).Answer);
    }

    [Fact]
    public async Task Twenty_who_sign_in_at_once_are_all_let_in()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Ask(source: $"198.51.100.{number}")));
        Assert.All(answers, answer => Assert.Equal(SignInAnswer.Welcome, answer.Answer));
    }

    async Task Flood()
    {
        await checks.Enter(isKnown: false, Ct);
        waiting = [.. Enumerable.Range(0, PasswordChecks.MostWaiting).Select(_ => checks.Enter(isKnown: false, end.Token))];
    }

    async Task Calm()
    {
        if (waiting.Length == 0) return;
        await end.CancelAsync();
        foreach (var one in waiting) await one.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        waiting = [];
        checks.Leave(TimeSpan.Zero);
    }

    async Task<SignedIn> Ask(Guid? device = null, string source = "192.0.2.1")
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignIn>().Run(Email, Password, new SignInPlace(source, device), Ct);
    }
}
