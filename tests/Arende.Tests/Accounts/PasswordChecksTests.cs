using Arende.Application.Accounts;
using Microsoft.Extensions.Time.Testing;

namespace Arende.Tests.Accounts;

/// <summary>A flood of passwords leaves processors to others, and keeps nobody out who isn't part of it.</summary>
public sealed class PasswordChecksTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider clock = new();
    private readonly PasswordChecks checks;

    public PasswordChecksTests() => checks = new PasswordChecks(clock);

    public void Dispose() => checks.Dispose();

    [Fact]
    public async Task Who_comes_alone_waits_for_no_rest()
    {
        await Stranger();
        checks.Leave(PasswordChecks.LongestRest);

        Assert.True(Stranger().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task One_is_checked_at_a_time_and_the_next_after_a_rest()
    {
        await Stranger();
        var next = Stranger();
        Assert.False(next.IsCompleted);

        checks.Leave(TimeSpan.FromMilliseconds(100));

        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30), Ct));
    }

    [Fact]
    public async Task No_rest_is_longer_than_the_longest()
    {
        await Stranger();
        var next = Stranger();

        checks.Leave(TimeSpan.FromHours(1));

        clock.Advance(PasswordChecks.LongestRest);
        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30), Ct));
    }

    [Fact]
    public async Task A_browser_that_the_account_knows_goes_before_the_others_and_waits_for_no_rest()
    {
        await Stranger();
        var stranger = Stranger();
        var known = checks.Enter(isKnown: true, Ct);

        checks.Leave(PasswordChecks.LongestRest);

        Assert.True(await known.WaitAsync(TimeSpan.FromSeconds(30), Ct));
        Assert.False(stranger.IsCompleted);
    }

    [Fact]
    public async Task Twenty_who_come_at_once_are_all_let_in_before_the_longest_wait_is_over()
    {
        var people = Enumerable.Range(0, 20).Select(_ => Stranger()).ToList();
        foreach (var person in people)
        {
            Assert.True(await person.WaitAsync(TimeSpan.FromSeconds(30), Ct));
            checks.Leave(PasswordChecks.LongestRest);
            clock.Advance(PasswordChecks.LongestRest);
        }
    }

    [Fact]
    public async Task Of_more_than_have_their_turn_in_time_one_is_refused_at_once_and_a_known_browser_is_not()
    {
        await Stranger();
        var waiting = Enumerable.Range(0, PasswordChecks.MostWaiting).Select(_ => Stranger()).ToList();

        Assert.False(await Stranger());
        Assert.Null(await checks.InTurn(isKnown: false, () => Task.FromException<string>(new InvalidOperationException("It had no turn.")), _ => true, Ct));
        Assert.False(checks.Enter(isKnown: true, Ct).IsCompleted);
        Assert.All(waiting, one => Assert.False(one.IsCompleted));
    }

    [Fact]
    public async Task Who_waited_too_long_is_refused_and_keeps_no_turn()
    {
        await Stranger();
        var late = Stranger();
        clock.Advance(PasswordChecks.LongestWait);
        Assert.False(await late.WaitAsync(TimeSpan.FromSeconds(30), Ct));

        checks.Leave(TimeSpan.Zero);

        Assert.True(Stranger().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_has_gone_while_they_waited_keeps_no_turn()
    {
        using var gone = new CancellationTokenSource();
        await Stranger();
        var waiting = checks.Enter(isKnown: false, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        checks.Leave(TimeSpan.Zero);

        Assert.True(Stranger().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task What_is_checked_is_the_password()
    {
        var hash = new Password("ett långt lösenord").Hash();
        Assert.True(await PasswordChecks.Matches(hash, "ett långt lösenord"));
        Assert.False(await PasswordChecks.Matches(hash, "ett annat lösenord"));
        Assert.False(await PasswordChecks.Matches(null, "ett långt lösenord"));
    }

    private Task<bool> Stranger() => checks.Enter(isKnown: false, Ct);
}
