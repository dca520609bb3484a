using Arende.Application.Accounts;

namespace Arende.Web.Accounts;

/// <summary>
/// A sign-in that is refused is answered no sooner than others: an account that exists costs a write more, and its milliseconds would
/// tell which addresses have one.
/// </summary>
public static class EvenAnswer
{
    public static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);

    public static async Task<SignedIn> Of(TimeProvider clock, Func<Task<SignedIn>> ask)
    {
        var least = Task.Delay(Least, clock);
        var answer = await ask();
        if (answer.Answer != SignInAnswer.Welcome) await least;
        return answer;
    }
}
