using Arende.Domain.Assignments;
using Arende.Domain.Cases;

namespace Arende.Application.Search;

/// <summary>
/// Where a row of the search stands among its like, from what never changes: the case's number, the day of the meeting, the day that the
/// assignment was entered. A block is so many neighbours that a database reads those of them that hold a word at once, the newest block
/// first, and stops when it has enough.
/// </summary>
/// <param name="Block">A letter for the kind and four figures to the base of 36, which sort as they are read.</param>
/// <param name="Sort">The higher the newer; a later block has higher ones.</param>
public readonly record struct SearchPlace(string Block, long Sort)
{
    public const int BlockLength = 5;

    private const int CasesInBlock = 2048;
    private const int BlocksInYear = 100;
    private const int FirstYear = 1900;
    private const int DaysInBlock = 28;
    private const string Figures = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>People are in one block: they are found by name.</summary>
    public static SearchPlace OfPerson { get; } = new(BlockOf(SearchKind.Person, 0), 0);

    public static SearchPlace OfCase(SearchKind kind, int year, int serial) => new(
        BlockOf(kind, year < FirstYear ? 0 : ((year - FirstYear) * BlocksInYear) + Math.Min(serial / CasesInBlock, BlocksInYear - 1)), ((long)year << 32) | (uint)serial);

    public static SearchPlace OfDecision(DateOnly meeting, int paragraph) => new(BlockOf(SearchKind.Decision, meeting.DayNumber / DaysInBlock), ((long)meeting.DayNumber << 32) | (uint)paragraph);

    /// <summary>Its id tells when it was made.</summary>
    public static SearchPlace OfAssignment(AssignmentId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        var at = id.Value.Version == 7 ? System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16 & 0xFFFF_FFFF_FFFF : 0;
        return new SearchPlace(BlockOf(SearchKind.Assignment, (int)(at / TimeSpan.FromDays(DaysInBlock).TotalMilliseconds)), at);
    }

    /// <summary>With what every block of a kind begins.</summary>
    public static char LetterOf(SearchKind kind) => kind switch
    {
        SearchKind.Case => 'c',
        SearchKind.Title => 't',
        SearchKind.Decision => 'd',
        SearchKind.Assignment => 'a',
        SearchKind.Person => 'p',
        SearchKind.Clause or SearchKind.Section or SearchKind.Attachment or SearchKind.Recipient or SearchKind.Document or SearchKind.Other => throw new ArgumentException($"{kind} is found with its case."),
    };

    /// <summary>So many figures to the base of 36.</summary>
    public static string Base36(int number, int figures) => string.Create(figures, number, (span, rest) =>
    {
        for (var i = span.Length - 1; i >= 0; i--)
        {
            span[i] = Figures[rest % Figures.Length];
            rest /= Figures.Length;
        }
    });

    private static string BlockOf(SearchKind kind, int number) => LetterOf(kind) + Base36(number, BlockLength - 1);
}
