using System.Text.Json;
using Arende.Import.Words;

namespace Arende.Application.Cases;

/// <summary>The words by which imports are read: those that ship, and the municipality's own (<c>Arende:ImportWords</c>).</summary>
internal static class ImportWords
{
    /// <exception cref="InvalidOperationException">The file that the settings name can't be read; it says why.</exception>
    public static ReportWords Of(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return ReportWords.Shipped;
        try
        {
            return ReportWords.With(File.ReadAllText(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InvalidOperationException($"Arende:ImportWords names {path}, which can't be read as words for imports: {unreadable.Message}", unreadable);
        }
    }
}
