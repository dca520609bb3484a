using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class EconomyConfiguration : IEntityTypeConfiguration<UnitEconomy>, IEntityTypeConfiguration<EconomyVersion>
{
    public void Configure(EntityTypeBuilder<UnitEconomy> builder)
    {
        builder.ToTable("UnitEconomies");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.Result);
        // A unit says one thing of a period.
        builder.HasIndex(e => new { e.BoardId, e.Year, e.Month, e.UnitId }).IsUnique();
        builder.HasOne<Body>().WithMany().HasForeignKey(e => e.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EconomyVersion> builder)
    {
        builder.ToTable("EconomyVersions");
        builder.HasKey(v => new { v.EconomyId, v.Number });
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.Ignore(v => v.Result);
        builder.HasOne<UnitEconomy>().WithMany().HasForeignKey(v => v.EconomyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.By).OnDelete(DeleteBehavior.Restrict);
    }
}
