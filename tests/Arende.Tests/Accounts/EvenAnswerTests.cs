using Arende.Application.Accounts;
using Arende.Web.Accounts;
using Microsoft.Extensions.Time.Testing;

namespace Arende.Tests.Accounts;

public class EvenAnswerTests
{
    [Theory]
    [InlineData(SignInAnswer.WrongEmailOrPassword)]
    [InlineData(SignInAnswer.TooManyTries)]
    public async Task A_refusal_waits_until_any_would_have_been_made(SignInAnswer refusal)
    {
        var clock = new FakeTimeProvider();
        var answer = EvenAnswer.Of(clock, () => Task.FromResult(new SignedIn(refusal)));
        Assert.False(answer.IsCompleted);
        clock.Advance(EvenAnswer.Least);
        Assert.Equal(refusal, (await answer).Answer);
    }

    [Fact]
    public void Who_is_welcome_waits_for_nothing() =>
        Assert.True(EvenAnswer.Of(new FakeTimeProvider(), () => Task.FromResult(new SignedIn(SignInAnswer.Welcome))).IsCompletedSuccessfully);
}
