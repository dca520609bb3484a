namespace Arende.Engine.Execution;

/// <summary>What a transition's random numbers begin with: FNV-1a over what makes it itself and no other.</summary>
static class TransitionSeed
{
    public static ulong Of(string definitionId, string? correlationId, int sequence, DateTimeOffset now)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in $"{definitionId}|{correlationId}|{sequence}|{now.UtcTicks}")
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
