using System.Globalization;
using Arende.Application.Figures;
using Arende.Domain.Figures;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Figures
    {
        /// <summary>What a token names, for who doesn't write: "Klara uppdrag 2024", "Tabell: ekonomi (tkr) 2024, enhet socialkontoret". What names nothing is told as it was typed.</summary>
        public static Text NameOf(string token)
        {
            var read = FigureToken.Read(token);
            if (read.Year is not { } year || Id(read) is not { } id) return new(token, token);
            string In(string of, string language) => string.Join(", ", new[] { $"{of} {Period(year, read.Month, language)}", read.Board?.ToUpperInvariant(), read.Unit is { } unit ? $"{(language == "sv-SE" ? "enhet" : "unit")} {unit.Replace('-', ' ')}" : null, read.Line is { } line ? $"{(language == "sv-SE" ? "rad" : "line")} {line}" : null }.OfType<string>());
            return new(In(id.Sv, "sv-SE"), In(id.En, "en-GB"));
        }

        /// <summary>"Socialkontoret: 22 380 tkr (fryst 22 800 tkr)".</summary>
        public static Text AmountDiffers(ChangedAmount one) => new(
            $"{one.Row}: {Format.Sv.Thousands(one.Now)} (fryst {Format.Sv.Thousands(one.Before)})", $"{one.Row}: {Format.En.Thousands(one.Now)} (frozen {Format.En.Thousands(one.Before)})");

        /// <summary>How a figure differs from what it was: "52 → 51", "i dag 41 (fryst 40)"; of a table or a chart by how many rows it has.</summary>
        public static Text Says(FigureOfCase figure, bool isFrozen) => (figure.Block, isFrozen) switch
        {
            (null, true) => TodayAndFrozen(figure.Now, figure.Before),
            (null, false) => Changed(figure.Before, figure.Now),
            (not null, true) => BlockDiffers(figure.RowsNow, figure.RowsBefore),
            (not null, false) => BlockChanged(figure.RowsBefore, figure.RowsNow),
        };

        public static Text Differing(int n) => new(n == 1 ? "1 ändrad" : $"{n} ändrade", $"{n} changed");

        public static Text MoreRows(int n) => new($"{n} till", $"{n} more");

        private static Text? Id(FigureToken token) => token.Block is { } kind
            ? (named.GetValueOrDefault(token.Id) ?? (FigureCatalogue.Find(token.Id) is { } rows ? Of(rows) : null)) is { } name ? Called(kind, name) : null
            : FigureCatalogue.Find(token.Id) is { } figure ? Of(figure) : null;

        private static string Period(int year, int? month, string language)
        {
            var names = CultureInfo.GetCultureInfo(language).DateTimeFormat;
            return month is { } until ? until == 1 ? $"{names.GetMonthName(1)} {year}" : $"{names.GetMonthName(1)}–{names.GetMonthName(until)} {year}" : $"{year}";
        }
    }
}
