namespace Arende.Domain.Figures;

/// <summary>Whole numbers in Swedish words, as they stand before a neuter noun: "ett uppdrag", "fyrtiotvå uppdrag".</summary>
public static class NumberWords
{
    private const int First = 1_000_000;

    private static readonly string[] small =
    [
        "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
    ];

    private static readonly string[] tens = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];

    /// <returns>Null for what nobody writes in words: below zero, and a million or more.</returns>
    public static string? Of(int number) => number switch
    {
        < 0 or >= First => null,
        < 20 => small[number],
        < 100 => tens[number / 10 - 2] + Rest(number % 10),
        < 1000 => small[number / 100] + "hundra" + Rest(number % 100),
        // "ettusen": three t in a row are written as two.
        _ => (Of(number / 1000) + "tusen").Replace("ttt", "tt", StringComparison.Ordinal) + Rest(number % 1000),
    };

    private static string Rest(int number) => number == 0 ? "" : Of(number)!;
}
