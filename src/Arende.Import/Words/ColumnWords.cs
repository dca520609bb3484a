namespace Arende.Import.Words;

/// <summary>Which column of a table says what, by the words of its header.</summary>
sealed class ColumnWords(Dictionary<string, string[]> lists)
{
    public bool IsTitle(string cell) => Begins(cell, "title");

    public bool IsStatus(string cell) => HasWord(cell, "status");

    public bool IsDeadline(string cell) => HasWord(cell, "deadline");

    /// <summary>"Ny tidplan", beside one that was decided.</summary>
    public bool IsChanged(string cell) => HasWord(cell, "changed");

    public bool IsDecided(string cell) => HasWord(cell, "decided");

    // "Uppdrag", "Uppdragets namn", "Uppdrag/Nämndinitiativ", "KF-uppdrag", and not "Antal uppdrag".
    bool Begins(string cell, string list) =>
        lists[list].Any(word => cell.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (!cell.Contains(' ', StringComparison.Ordinal) && cell.Contains(word, StringComparison.OrdinalIgnoreCase)));

    bool HasWord(string cell, string list)
    {
        foreach (var word in Word.Split(cell.Replace('/', ' ')))
            if (lists[list].Contains(word.Text, StringComparer.OrdinalIgnoreCase)) return true;
        return false;
    }
}
