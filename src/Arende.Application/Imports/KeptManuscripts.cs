using Arende.Import;

namespace Arende.Application.Imports;

/// <summary>The words of the files that people look through now: unpacking a Word file takes longer than all that comes after. Within bounds, the latest few.</summary>
public sealed class KeptManuscripts
{
    private const int Most = 8;

    // A thousand pages are some three million characters.
    private const long LongestKept = 3_000_000;

    private readonly Lock guard = new();
    private readonly List<(string Digest, Manuscript Manuscript)> kept = [];

    public Manuscript? Find(string digest)
    {
        lock (guard)
        {
            var at = kept.FindIndex(one => one.Digest == digest);
            if (at < 0) return null;
            var found = kept[at];
            kept.RemoveAt(at);
            kept.Add(found);
            return found.Manuscript;
        }
    }

    public void Keep(string digest, Manuscript manuscript)
    {
        if (manuscript.Length > LongestKept) return;
        lock (guard)
        {
            kept.RemoveAll(one => one.Digest == digest);
            kept.Add((digest, manuscript));
            if (kept.Count > Most) kept.RemoveAt(0);
        }
    }
}
