using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

public static class MinutesVersions
{
    /// <summary>Keeps the minutes as they read now, unless that is what was kept last. The caller saves; a number that somebody else took meanwhile is a lost race.</summary>
    /// <returns>The version that they are.</returns>
    public static async Task<MinutesVersion> Keep(this ArendeDb db, MeetingMinutes minutes, VersionCause cause, PersonId by, DateTimeOffset at, CancellationToken ct)
    {
        var id = minutes.Meeting.Id;
        var last = await db.MinutesVersions.Where(version => version.MeetingId == id).OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct);
        if (last is not null && last.Digest == minutes.Digest && !last.IsErased()) return last;
        var version = new MinutesVersion(minutes, (last?.Number ?? 0) + 1, cause, by, at);
        db.MinutesVersions.Add(version);
        return version;
    }
}
