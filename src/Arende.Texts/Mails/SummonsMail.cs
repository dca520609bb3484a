using Arende.Application.Meetings;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts.Mails;

/// <summary>The mail that calls a member or a substitute. In Swedish, as all mails.</summary>
internal static class SummonsMail
{
    public static MailBody Of(Body body, Summons summons, IReadOnlyList<MailedItem> items, IReadOnlyList<int> gone, string? link)
    {
        var mail = new MailBody(T.Summons.MailSubject(body, summons.Date, summons.Number).Sv).Paragraph(T.Summons.MailIntro(body, summons).Sv);
        if (summons.Number > 1) mail.Paragraph(T.Summons.NewIsMarked(summons.Number - 1).Sv);
        if (gone.Count > 0) mail.Paragraph(T.Summons.Gone(gone).Sv);
        return mail.Numbered(items.Select(item => (item.Number, Line(item)))).Link(T.Summons.Pack.Sv, link);
    }

    private static string Line(MailedItem item)
    {
        var title = item.Title ?? T.Summons.NotOpen.Sv;
        return item.News is not { } news ? title : news.IsNew ? $"{title} ({T.Summons.New.Sv})" : $"{title} ({T.Summons.Changed.Sv}). {T.Summons.ChangedIn(news.Changes).Sv}";
    }
}
