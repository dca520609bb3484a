using System.Collections;

namespace Arende.Tests;

/// <summary>Twice the text is twice the work. Work is counted and not timed: what is allocated, and how many items are looked at.</summary>
internal static class Doubling
{
    private const double MostForTwice = 2.9;

    /// <param name="work">For a text of a size, what it costs.</param>
    /// <param name="size">Of the smaller text.</param>
    public static void IsTwice(Func<int, long> work, int size)
    {
        // What is made once is made before.
        work(size / 4);
        var (once, twice) = (work(size), work(2 * size));
        Assert.True(twice < MostForTwice * once, $"{once}, and {twice} for twice the text");
    }

    /// <summary>In bytes, by this thread.</summary>
    public static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

/// <summary>How often something was taken from lists.</summary>
internal sealed class Count
{
    public long Times { get; set; }
}

/// <summary>A list that counts how often something is taken from it.</summary>
internal sealed class Counted<T>(IReadOnlyList<T> list, Count count) : IReadOnlyList<T>
{
    int IReadOnlyCollection<T>.Count => list.Count;

    public T this[int index]
    {
        get
        {
            count.Times++;
            return list[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in list)
        {
            count.Times++;
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
