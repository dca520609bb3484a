namespace Arende.Engine.Scripts;

/// <summary>SplitMix64: small, even, and the same on every machine.</summary>
sealed class SeededRandom
{
    public ulong Seed { get; set; }

    public double Next()
    {
        var mixed = Seed += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
