using Arende.Application.Threads;

namespace Arende.Tests.Threads;

public sealed class LowPriorityThreadTests
{
    [Fact]
    public async Task Others_go_before_what_it_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "How nice a thread is can be read on Linux only.");
        var usual = Nice();

        Assert.Equal(Math.Max(usual, 10), await LowPriorityThread.Run(Nice));
        Assert.Equal(usual, await Task.Run(Nice, TestContext.Current.CancellationToken));
    }

    [Fact]
    public Task What_goes_wrong_is_told_to_who_waits() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => LowPriorityThread.Run<int>(() => throw new InvalidOperationException()));

    // proc(5): the nineteenth field; the second, the name in parentheses, may hold blanks.
    static int Nice() => int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[16], System.Globalization.CultureInfo.InvariantCulture);
}
