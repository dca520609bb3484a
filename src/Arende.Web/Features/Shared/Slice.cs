namespace Arende.Web.Features.Shared;

/// <summary>One page of a long part. A page is counted from 1; one that there isn't is the nearest that there is.</summary>
public sealed record Slice<T>(IReadOnlyList<T> Rows, int Page, int Pages, int Total);

public static class Slice
{
    public static Slice<T> Of<T>(IReadOnlyList<T> all, int page, int size)
    {
        var (at, pages) = Place(all.Count, page, size);
        return new Slice<T>([.. all.Skip((at - 1) * size).Take(size)], at, pages, all.Count);
    }

    /// <summary>For rows that are read a page at a time: the page that there is, and how many there are.</summary>
    public static (int Page, int Pages) Place(int total, int page, int size)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        return (Math.Clamp(page, 1, pages), pages);
    }
}
